package org.bangdai.notification.person;

import org.bangdai.platform.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PersonListener {

    record PersonChanged(String personId, String name, String division) {}

    @Bean
    Subscription personNamesSubscription(PersonNames names) {
        return Subscription.latest("names", "registry-events").on("person-changed", PersonChanged.class, names::keep);
    }
}
