package org.bangdai.notification.contact;

import java.util.List;
import org.bangdai.platform.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;

@Configuration(proxyBeanMethods = false)
class ContactListener {

    record PersonChanged(String personId, String division) {}

    record PersonErased(String personId) {}

    @Bean
    Subscription contactsSubscription(Contacts contacts, List<Forgetting> others) {
        return Subscription.latest("contacts", "registry-events")
                .on("person-changed", PersonChanged.class, (it, meta) -> contacts.move(it.personId(), it.division()))
                .on(
                        "person-erased",
                        PersonErased.class,
                        (it, meta) -> contacts.erase(it.personId())
                                .thenMany(Flux.fromIterable(others).concatMap(other -> other.forget(it.personId())))
                                .then());
    }
}
