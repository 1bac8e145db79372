package org.bangdai.notification.contact;

import org.bangdai.platform.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContactListener {

    record PersonChanged(String personId, String division) {}

    @Bean
    Subscription contactsSubscription(Contacts contacts) {
        return Subscription.latest("contacts", "registry-events")
                .on("person-changed", PersonChanged.class, (it, meta) -> contacts.move(it.personId(), it.division()));
    }
}
