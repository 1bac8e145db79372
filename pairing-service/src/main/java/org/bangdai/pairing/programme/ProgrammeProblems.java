package org.bangdai.pairing.programme;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangdai.pairing.programme.domain.Contradiction;
import org.bangdai.pairing.programme.domain.ProgrammeRefusal;
import org.bangdai.pairing.programme.domain.ProgrammeRefusal.Loosening;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.Problem.InputError;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class ProgrammeProblems implements RefusalProblems<ProgrammeRefusal> {

    private static final String RULES = "/rules";

    @Override
    public Class<ProgrammeRefusal> refusals() {
        return ProgrammeRefusal.class;
    }

    @Override
    public Problem problem(ProgrammeRefusal refusal) {
        return switch (refusal) {
            case ProgrammeRefusal.NotInTime early ->
                Problem.of(400, "invalid-input")
                        .withErrors(List.of(new InputError(
                                "/effectiveFrom",
                                "day-between",
                                List.of(
                                        early.earliest().toString(),
                                        early.latest().toString()))));
            case ProgrammeRefusal.Contradictory wrong ->
                Problem.of(400, "programme-contradictory")
                        .withErrors(wrong.contradictions().stream()
                                .map(ProgrammeProblems::error)
                                .toList());
            case ProgrammeRefusal.Loosened looser ->
                Problem.of(409, "programme-loosened", looser.parent())
                        .withErrors(looser.loosenings().stream()
                                .map(ProgrammeProblems::error)
                                .toList());
            case ProgrammeRefusal.InEffect since ->
                Problem.of(409, "programme-in-effect", since.since().toString());
        };
    }

    private static InputError error(Contradiction wrong) {
        String slug = switch (wrong.kind()) {
            case OUT_OF_RANGE -> "rule-out-of-range";
            case NOTHING_NAMED -> "rule-names-nothing";
            case UNKNOWN_DEPARTMENT -> "rule-unknown-department";
            case LEAST_ABOVE_GREATEST -> "rule-least-above-greatest";
            case NOBODY_SERVES_SO_LONG -> "rule-nobody-serves-so-long";
            case WEIGHTS_DO_NOT_ADD_UP -> "rule-weights-do-not-add-up";
        };
        return new InputError(
                RULES + wrong.pointer(),
                slug,
                wrong.args().stream().map(ProgrammeProblems::text).toList());
    }

    private static InputError error(Loosening looser) {
        String slug = switch (looser.rule().direction()) {
            case GREATER -> "rule-below-inherited";
            case SMALLER -> "rule-above-inherited";
            case MORE -> "rule-leaves-out-inherited";
            case FEWER -> "rule-adds-to-inherited";
            case GREATER_EACH -> "rule-some-below-inherited";
            case SMALLER_EACH -> "rule-some-above-inherited";
            case FREE -> throw new IllegalStateException(looser.rule() + " is never looser");
        };
        return new InputError(RULES + looser.rule().pointer(), slug, List.of(text(looser.own()), text(looser.above())));
    }

    private static Object text(Object value) {
        return switch (value) {
            case Map<?, ?> limits ->
                limits.entrySet().stream()
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .collect(Collectors.joining(", "));
            case Collection<?> all -> all.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> String.valueOf(value);
        };
    }
}
