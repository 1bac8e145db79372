package org.bangdai.evaluation.effect;

import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bangdai.platform.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Each review that becomes final is looked at for its mentor's effect. */
@Configuration(proxyBeanMethods = false)
class EffectListener {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    /** @param period of another cycle than the month it is written otherwise */
    record ReviewFinalised(String mentorId, String period) {
        ReviewFinalised {
            Objects.requireNonNull(mentorId);
            Objects.requireNonNull(period);
        }
    }

    @Bean
    Subscription effectsOfReviews(AssessEffect assess) {
        return Subscription.unordered("mentor-effects", "evaluation-events")
                .on("review-finalised", ReviewFinalised.class, (event, meta) -> finalised(assess, event));
    }

    private static Mono<Void> finalised(AssessEffect assess, ReviewFinalised event) {
        return MONTH.matcher(event.period()).matches()
                ? assess.assess(event.mentorId(), YearMonth.parse(event.period()))
                : Mono.empty();
    }
}
