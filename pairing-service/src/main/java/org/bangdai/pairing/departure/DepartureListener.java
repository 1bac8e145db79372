package org.bangdai.pairing.departure;

import java.util.Objects;
import org.bangdai.platform.event.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Watches whom the registry tells something of. */
@Configuration(proxyBeanMethods = false)
class DepartureListener {

    record PostingChanged(String personId) {
        PostingChanged {
            Objects.requireNonNull(personId);
        }
    }

    record PersonChanged(String personId, @Nullable String standing) {
        PersonChanged {
            Objects.requireNonNull(personId);
        }
    }

    private final WatchDepartures watch;

    DepartureListener(WatchDepartures watch) {
        this.watch = watch;
    }

    @Bean
    Subscription departures() {
        return Subscription.unordered("departures", "registry-events")
                .on("posting-changed", PostingChanged.class, (event, meta) -> watch.watch(event.personId()))
                .on(
                        "person-changed",
                        PersonChanged.class,
                        (event, meta) -> event.standing() == null ? Mono.empty() : watch.watch(event.personId()));
    }
}
