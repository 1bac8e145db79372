package org.bangdai.pairing.plan;

import java.util.Objects;
import org.bangdai.platform.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A pairing that is over leaves open goals: they are handed over, or missed. */
@Configuration(proxyBeanMethods = false)
class PlanListener {

    record PairingEnded(String pairingId) {
        PairingEnded {
            Objects.requireNonNull(pairingId);
        }
    }

    @Bean
    Subscription plansOfEndedPairings(SettlePlan settle) {
        return Subscription.unordered("plans", "pairing-events")
                .on("pairing-completed", PairingEnded.class, (event, meta) -> settle.settle(event.pairingId()))
                .on("pairing-terminated", PairingEnded.class, (event, meta) -> settle.settle(event.pairingId()))
                .on("pairing-transferred", PairingEnded.class, (event, meta) -> settle.settle(event.pairingId()));
    }
}
