package org.bangdai.pairing.departure;

import java.util.List;
import java.util.Objects;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.event.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
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
                .onAll("person-changed", PersonChanged.class, this::changed);
    }

    /** Of the many whom an import brings, few have a standing that could tell that they leave. */
    private Mono<Void> changed(List<Received<PersonChanged>> events) {
        return Flux.fromIterable(events)
                .filter(it -> it.event().standing() != null)
                .concatMap(it -> watch.watch(it.event().personId()))
                .then();
    }
}
