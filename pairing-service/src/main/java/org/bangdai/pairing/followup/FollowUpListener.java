package org.bangdai.pairing.followup;

import java.util.Objects;
import org.bangdai.pairing.followup.domain.FollowUp;
import org.bangdai.platform.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Follows declared kin into their pairings, and closes follow-ups once their deed is done. */
@Configuration(proxyBeanMethods = false)
class FollowUpListener {

    record KinTold(String kinId) {
        KinTold {
            Objects.requireNonNull(kinId);
        }
    }

    record PairingCreated(String pairingId, String mentorId, String menteeId) {
        PairingCreated {
            Objects.requireNonNull(pairingId);
            Objects.requireNonNull(mentorId);
            Objects.requireNonNull(menteeId);
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

    private final FollowKin kin;
    private final CloseFollowUp close;

    FollowUpListener(FollowKin kin, CloseFollowUp close) {
        this.kin = kin;
        this.close = close;
    }

    @Bean
    Subscription kinOfPairs() {
        return Subscription.unordered("avoidance", "registry-events")
                .on("kin-declared", KinTold.class, (event, meta) -> kin.told(event.kinId()))
                .on("kin-withdrawn", KinTold.class, (event, meta) -> kin.told(event.kinId()));
    }

    @Bean
    Subscription followUpsOfPairings() {
        return Subscription.unordered("follow-ups", "pairing-events")
                .on(
                        "pairing-created",
                        PairingCreated.class,
                        (event, meta) -> kin.begun(event.pairingId(), event.mentorId(), event.menteeId()))
                .on("pairing-lapsed", PairingOver.class, (event, meta) -> over(event))
                .on("pairing-completed", PairingOver.class, (event, meta) -> over(event))
                .on("pairing-terminated", PairingOver.class, (event, meta) -> over(event))
                .on("pairing-transferred", PairingOver.class, (event, meta) -> over(event))
                .on("emergency-lapsed", PairingOver.class, (event, meta) -> over(event))
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
