package org.bangdai.evaluation.scheme;

import java.util.List;
import org.bangdai.evaluation.scheme.domain.Flaw;
import org.bangdai.evaluation.scheme.domain.SchemeRefusal;
import org.bangdai.evaluation.scheme.domain.SchemeRefusal.Loosening;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.Problem.InputError;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class SchemeProblems implements RefusalProblems<SchemeRefusal> {

    private static final String RULES = "/rules";

    @Override
    public Class<SchemeRefusal> refusals() {
        return SchemeRefusal.class;
    }

    @Override
    public Problem problem(SchemeRefusal refusal) {
        return switch (refusal) {
            case SchemeRefusal.NotInTime it ->
                Problem.of(400, "invalid-input")
                        .withErrors(List.of(new InputError(
                                "/effectiveFrom",
                                "day-between",
                                List.of(it.earliest().toString(), it.latest().toString()))));
            case SchemeRefusal.Contradictory it ->
                Problem.of(400, "scheme-contradictory")
                        .withErrors(
                                it.flaws().stream().map(SchemeProblems::error).toList());
            case SchemeRefusal.Loosened it ->
                Problem.of(409, "scheme-loosened", it.inherited())
                        .withErrors(it.loosenings().stream()
                                .map(SchemeProblems::error)
                                .toList());
            case SchemeRefusal.SameDay it -> Problem.of(409, "scheme-same-day", it.other());
            case SchemeRefusal.InEffect it ->
                Problem.of(409, "scheme-in-effect", it.since().toString());
        };
    }

    private static InputError error(Flaw flaw) {
        String slug = switch (flaw.kind()) {
            case OUT_OF_RANGE -> "scheme-out-of-range";
            case WEIGHTS_DO_NOT_TOTAL -> "scheme-weights-do-not-total";
            case INDICATOR_TWICE -> "scheme-indicator-twice";
            case LEAST_ABOVE_WEIGHT -> "scheme-least-above-weight";
            case WEIGHTING_TWICE -> "scheme-weighting-twice";
            case CYCLE_WITHOUT_WEIGHTS -> "scheme-cycle-without-weights";
        };
        return new InputError(
                RULES + flaw.pointer(),
                slug,
                flaw.args().stream().<Object>map(String::valueOf).toList());
    }

    private static InputError error(Loosening looser) {
        String slug = looser.pointer().startsWith("/limits")
                ? "scheme-limit-looser"
                : looser.own() == 0 ? "scheme-indicator-dropped" : "scheme-weight-too-low";
        return new InputError(
                RULES + looser.pointer(),
                slug,
                List.of(looser.rule(), String.valueOf(looser.own()), String.valueOf(looser.bound())));
    }
}
