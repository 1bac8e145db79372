package org.bangdai.notification.person;

import java.util.List;
import org.bangdai.platform.event.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PersonListener {

    record PersonChanged(
            String personId,
            String name,
            String division,
            @Nullable String leaderId) {}

    record PersonErased(String personId, String division) {}

    @Bean
    Subscription personNamesSubscription(PersonNames names, List<Mentions> mentions) {
        return Subscription.latest("names", "registry-events")
                .onAll("person-changed", PersonChanged.class, names::keep)
                .on("person-erased", PersonErased.class, (erased, meta) -> names.forget(erased, meta, mentions));
    }
}
