package org.bangdai.evaluation.rule;

import java.util.List;
import org.bangdai.evaluation.rule.domain.RuleRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.Problem.InputError;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class RuleProblems implements RefusalProblems<RuleRefusal> {

    @Override
    public Class<RuleRefusal> refusals() {
        return RuleRefusal.class;
    }

    @Override
    public Problem problem(RuleRefusal refusal) {
        return switch (refusal) {
            case RuleRefusal.Looser it ->
                Problem.of(422, "rules-looser", it.above())
                        .withErrors(it.rules().stream()
                                .map(rule -> new InputError("/" + rule, "looser", List.of()))
                                .toList());
            case RuleRefusal.NotAhead it ->
                Problem.of(422, "rules-not-ahead", it.after().toString());
        };
    }
}
