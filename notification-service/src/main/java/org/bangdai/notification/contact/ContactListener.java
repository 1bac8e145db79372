package org.bangdai.notification.contact;

import java.util.List;
import java.util.stream.Collectors;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class ContactListener {

    record PersonChanged(String personId, String division) {}

    @Bean
    Subscription contactsSubscription(Contacts contacts) {
        return Subscription.latest("contacts", "registry-events")
                .onAll("person-changed", PersonChanged.class, events -> move(contacts, events));
    }

    private static Mono<Void> move(Contacts contacts, List<Received<PersonChanged>> events) {
        return contacts.move(events.stream()
                .map(Received::event)
                .collect(Collectors.toMap(PersonChanged::personId, PersonChanged::division)));
    }
}
