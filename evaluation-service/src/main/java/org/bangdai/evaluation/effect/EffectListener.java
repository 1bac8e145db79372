package org.bangdai.evaluation.effect;

import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bangdai.platform.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Each review that becomes final, or is open again, is looked at for its mentor's effect. */
@Configuration(proxyBeanMethods = false)
class EffectListener {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    /** @param period of another cycle than the month it is written otherwise */
    record ReviewChanged(String mentorId, String period) {
        ReviewChanged {
            Objects.requireNonNull(mentorId);
            Objects.requireNonNull(period);
        }
    }

    @Bean
    Subscription effectsOfReviews(AssessEffect assess) {
        return Subscription.unordered("mentor-effects", "evaluation-events")
                .on("review-finalised", ReviewChanged.class, (event, meta) -> assess(assess, event))
                .on("review-reopened", ReviewChanged.class, (event, meta) -> assess(assess, event));
    }

    private static Mono<Void> assess(AssessEffect assess, ReviewChanged event) {
        return MONTH.matcher(event.period()).matches()
                ? assess.assess(event.mentorId(), YearMonth.parse(event.period()))
                : Mono.empty();
    }
}
