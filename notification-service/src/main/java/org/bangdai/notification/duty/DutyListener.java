package org.bangdai.notification.duty;

import org.bangdai.platform.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DutyListener {

    record PersonChanged(String personId, String division) {}

    @Bean
    Subscription dutiesSubscription(Duties duties) {
        return Subscription.latest("duties", "registry-events")
                .onAll("person-changed", PersonChanged.class, duties::moved);
    }
}
