package org.bangdai.pairing.delta;

import java.util.Objects;
import org.bangdai.pairing.delta.domain.Delta;
import org.bangdai.pairing.delta.domain.Outcome;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.event.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Once a person or a unit is there, whoever entered it, what waited for it is applied. */
@Configuration(proxyBeanMethods = false)
class DeltaListener {

    private static final Logger LOG = LoggerFactory.getLogger(DeltaListener.class);

    record PersonChanged(String personId) {
        PersonChanged {
            Objects.requireNonNull(personId);
        }
    }

    record UnitChanged(String unitId) {
        UnitChanged {
            Objects.requireNonNull(unitId);
        }
    }

    private final WaitingDeltas waiting;
    private final ApplyDelta apply;

    DeltaListener(WaitingDeltas waiting, ApplyDelta apply) {
        this.waiting = waiting;
        this.apply = apply;
    }

    @Bean
    Subscription waitingDeltas() {
        return Subscription.unordered("deltas", "registry-events")
                .on("person-changed", PersonChanged.class, (event, meta) -> adopt(Delta.person(event.personId())))
                .on("unit-changed", UnitChanged.class, (event, meta) -> adopt(Delta.unit(event.unitId())));
    }

    Mono<Void> adopt(String key) {
        return waiting.waitingFor(key)
                .collectList()
                .flatMapIterable(all -> all)
                .concatMap(it -> apply.adopt(it.by(), it.delta()).onErrorResume(RefusedException.class, refused -> {
                    LOG.warn("delta {} waited and was refused: {}", it.delta().key(), refused.refusal());
                    return Mono.just(Outcome.REFUSED);
                }))
                .then();
    }
}
