package org.bangdai.evaluation.effect.domain;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bangdai.evaluation.rule.domain.EffectRules;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A mentor's month, and whether removal was proposed because of it.
 *
 * @param proposedSince first month of the poor ones for which it was; null where it was not
 */
public record MentorEffect(Effect effect, @Nullable YearMonth proposedSince) {

    private static final Comparator<MentorEffect> BY_MONTH =
            Comparator.comparing(it -> it.effect().month());

    public static Decision.Change<MentorEffect> first(Effect effect) {
        return new Decision.Change<>(
                new MentorEffect(effect, null), effect.settled() ? List.of(EffectEvents.assessed(effect)) : List.of());
    }

    /** Told only when all reviews of the month are final, and when it is another than before. */
    public Decision<MentorEffect> assessed(Effect next) {
        if (next.equals(effect)) {
            return Decision.change(this);
        }
        MentorEffect changed = new MentorEffect(next, proposedSince);
        return next.settled() ? Decision.change(changed, EffectEvents.assessed(next)) : Decision.change(changed);
    }

    /** Once for these months. */
    public Decision<MentorEffect> proposed(Run run, EffectRules rules) {
        return proposedSince == null
                ? Decision.change(new MentorEffect(effect, run.first()), EffectEvents.proposed(effect, run, rules))
                : Decision.change(this);
    }

    /** Poor months in a row. */
    public record Run(YearMonth first, YearMonth last, int months) {}

    /** By the rules of which it is seen whether removal is to be proposed. */
    public static Optional<Effect> lastSettled(List<MentorEffect> months) {
        return months.stream().filter(it -> it.effect().settled()).max(BY_MONTH).map(MentorEffect::effect);
    }

    /**
     * The poor months in a row up to the last settled one, for which removal is to be proposed now: as many as the rules want. Months for which it was proposed do
     * not count again, so whom an organiser keeps has as many months to improve.
     *
     * @param months in any order
     */
    public static Optional<Run> due(List<MentorEffect> months, EffectRules rules) {
        List<MentorEffect> newestFirst = months.stream()
                .filter(it -> it.effect().settled())
                .sorted(BY_MONTH.reversed())
                .toList();
        int length = 0;
        while (length < newestFirst.size() && continues(newestFirst, length)) {
            length++;
        }
        return length < rules.poorMonths()
                ? Optional.empty()
                : Optional.of(new Run(
                        newestFirst.get(length - 1).effect().month(),
                        newestFirst.getFirst().effect().month(),
                        length));
    }

    private static boolean continues(List<MentorEffect> newestFirst, int at) {
        Effect effect = newestFirst.get(at).effect();
        return effect.poor()
                && newestFirst.get(at).proposedSince() == null
                && (at == 0
                        || effect.month()
                                .equals(newestFirst.get(at - 1).effect().month().minusMonths(1)));
    }
}
