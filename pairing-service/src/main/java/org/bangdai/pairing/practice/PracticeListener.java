package org.bangdai.pairing.practice;

import java.util.Objects;
import org.bangdai.platform.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Activities that count no more. */
@Configuration(proxyBeanMethods = false)
class PracticeListener {

    record ActivityOver(String activityId) {
        ActivityOver {
            Objects.requireNonNull(activityId);
        }
    }

    @Bean
    Subscription practicesOfActivities(RecallPractices practices) {
        return Subscription.unordered("practices", "pairing-events")
                .on("activity-superseded", ActivityOver.class, (event, meta) -> practices.recall(event.activityId()))
                .on("activity-voided", ActivityOver.class, (event, meta) -> practices.recall(event.activityId()));
    }
}
