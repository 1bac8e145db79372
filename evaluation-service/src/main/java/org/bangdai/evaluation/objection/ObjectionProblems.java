package org.bangdai.evaluation.objection;

import org.bangdai.evaluation.objection.domain.ObjectionRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class ObjectionProblems implements RefusalProblems<ObjectionRefusal> {

    @Override
    public Class<ObjectionRefusal> refusals() {
        return ObjectionRefusal.class;
    }

    @Override
    public Problem problem(ObjectionRefusal refusal) {
        return switch (refusal) {
            case ObjectionRefusal.NotFinal it -> Problem.of(409, "score-not-final");
            case ObjectionRefusal.WindowOver it -> Problem.of(409, "objection-too-late");
            case ObjectionRefusal.AlreadyRaised it -> Problem.of(409, "objection-raised");
            case ObjectionRefusal.AlreadyOver it -> Problem.of(409, "objection-over");
            case ObjectionRefusal.OwnMatter it -> Problem.of(403, "own-matter");
            case ObjectionRefusal.NotTheObjector it -> Problem.of(403, "not-the-objector");
        };
    }
}
