package org.bangdai.pairing.followup;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import org.bangdai.platform.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the reviews tell of mentors. */
@Configuration(proxyBeanMethods = false)
class PoorEffectListener {

    /**
     * @param effect of the last of the poor months, 0 to 100
     * @param poorBelow what counts as poor
     */
    record RemovalProposed(
            String mentorId, YearMonth month, YearMonth since, int months, BigDecimal effect, int poorBelow) {
        RemovalProposed {
            Objects.requireNonNull(mentorId);
            Objects.requireNonNull(month);
            Objects.requireNonNull(since);
            Objects.requireNonNull(effect);
        }

        String text() {
            return "据月度考评，帮带效果自%s至%s连续%d个月低于%d分，最近一个月为%s分。"
                    .formatted(since, month, months, poorBelow, effect.toPlainString());
        }
    }

    @Bean
    Subscription poorEffects(FollowPoorEffect follow) {
        return Subscription.unordered("poor-effects", "evaluation-events")
                .on(
                        "removal-proposed",
                        RemovalProposed.class,
                        (event, meta) -> follow.follow(event.mentorId(), event.since(), event.text()));
    }
}
