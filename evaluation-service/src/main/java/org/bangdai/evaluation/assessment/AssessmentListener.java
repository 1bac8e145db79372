package org.bangdai.evaluation.assessment;

import java.util.Objects;
import org.bangdai.evaluation.review.domain.Period;
import org.bangdai.platform.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What becomes of reviews of years that are being graded. */
@Configuration(proxyBeanMethods = false)
class AssessmentListener {

    record ReviewChanged(String division, String period) {
        ReviewChanged {
            Objects.requireNonNull(division);
            Objects.requireNonNull(period);
        }
    }

    @Bean
    Subscription assessmentsOfReviews(ContestYear years) {
        Subscription subscription = Subscription.unordered("assessments", "evaluation-events");
        for (String type : new String[] {"review-finalised", "review-reopened"}) {
            subscription.on(
                    type,
                    ReviewChanged.class,
                    (event, meta) -> years.changed(event.division(), Period.parse(event.period()), meta.time()));
        }
        return subscription;
    }
}
