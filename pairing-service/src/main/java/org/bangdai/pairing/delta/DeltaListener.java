package org.bangdai.pairing.delta;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bangdai.pairing.delta.domain.Delta;
import org.bangdai.pairing.delta.domain.Outcome;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.event.BatchHandler.Received;
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
                .onAll(
                        "person-changed",
                        PersonChanged.class,
                        events -> adopt(keys(events, it -> Delta.person(it.personId()))))
                .onAll("unit-changed", UnitChanged.class, events -> adopt(keys(events, it -> Delta.unit(it.unitId()))));
    }

    private static <E> List<String> keys(List<Received<E>> events, Function<E, String> key) {
        return events.stream().map(each -> key.apply(each.event())).toList();
    }

    Mono<Void> adopt(List<String> keys) {
        return waiting.waitingFor(keys)
                .collectList()
                .flatMapIterable(all -> all)
                .concatMap(it -> apply.adopt(it.by(), it.delta()).onErrorResume(RefusedException.class, refused -> {
                    LOG.warn("delta {} waited and was refused: {}", it.delta().key(), refused.refusal());
                    return Mono.just(Outcome.REFUSED);
                }))
                .then();
    }
}
