package org.bangdai.pairing.departure;

import java.util.Objects;
import org.bangdai.pairing.departure.domain.FollowUp;
import org.bangdai.platform.event.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Watches whom the registry tells something of, and closes follow-ups once their deed is done. */
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

    record PairingOver(String pairingId) {
        PairingOver {
            Objects.requireNonNull(pairingId);
        }
    }

    record RemovalDecided(String mentorId) {
        RemovalDecided {
            Objects.requireNonNull(mentorId);
        }
    }

    private final WatchDepartures watch;
    private final CloseFollowUp close;

    DepartureListener(WatchDepartures watch, CloseFollowUp close) {
        this.watch = watch;
        this.close = close;
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

    @Bean
    Subscription followUpsOfDepartures() {
        return Subscription.unordered("follow-ups", "pairing-events")
                .on("pairing-lapsed", PairingOver.class, (event, meta) -> over(event))
                .on("pairing-completed", PairingOver.class, (event, meta) -> over(event))
                .on("pairing-terminated", PairingOver.class, (event, meta) -> over(event))
                .on("pairing-transferred", PairingOver.class, (event, meta) -> over(event))
                .on("mentor-kept", RemovalDecided.class, (event, meta) -> decided(event))
                .on("mentor-removed", RemovalDecided.class, (event, meta) -> decided(event));
    }

    private Mono<Void> over(PairingOver event) {
        return close.done(FollowUp.Kind.REPAIR_OR_END, event.pairingId());
    }

    private Mono<Void> decided(RemovalDecided event) {
        return close.done(FollowUp.Kind.DECIDE_REMOVAL, event.mentorId());
    }
}
