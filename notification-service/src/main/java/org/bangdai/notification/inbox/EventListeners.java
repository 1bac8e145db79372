package org.bangdai.notification.inbox;

import org.bangdai.platform.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EventListeners {

    @Bean
    Subscription pairingNoticesSubscription(EventNotices notices) {
        return Subscription.ordered("notices", "pairing-events").onAny(notices::tell);
    }

    @Bean
    Subscription evaluationNoticesSubscription(EventNotices notices) {
        return Subscription.ordered("review-notices", "evaluation-events").onAny(notices::tell);
    }
}
