package org.bangdai.evaluation.effect.domain;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import org.bangdai.evaluation.rule.domain.EffectRules;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** What is published of mentors' effect. */
public final class EffectEvents {

    private EffectEvents() {}

    /** All reviews of the month are final. @param effect 0 to 100; absent where nothing of it applies */
    public record MentorEffectAssessed(
            String mentorId,
            String division,
            YearMonth month,
            @Nullable BigDecimal effect,
            boolean poor,
            String rules) implements Event {
        @Override
        public String type() {
            return "mentor-effect-assessed";
        }
    }

    /**
     * The effect has stayed poor; an organiser decides.
     *
     * @param month the last of the poor months
     * @param since the first of them
     * @param months how many
     * @param effect of the last
     * @param poorBelow what counts as poor
     */
    public record RemovalProposed(
            String mentorId,
            String division,
            YearMonth month,
            YearMonth since,
            int months,
            BigDecimal effect,
            int poorBelow,
            String rules)
            implements Event {
        @Override
        public String type() {
            return "removal-proposed";
        }
    }

    static Event assessed(Effect effect) {
        return new MentorEffectAssessed(
                effect.mentorId(), effect.division(), effect.month(), effect.value(), effect.poor(), effect.rules());
    }

    static Event proposed(Effect effect, MentorEffect.Run run, EffectRules rules) {
        return new RemovalProposed(
                effect.mentorId(),
                effect.division(),
                run.last(),
                run.first(),
                run.months(),
                Objects.requireNonNull(effect.value()),
                rules.poorBelow(),
                effect.rules());
    }
}
