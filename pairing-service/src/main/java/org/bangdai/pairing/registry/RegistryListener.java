package org.bangdai.pairing.registry;

import java.util.List;
import java.util.Objects;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Postings belong where their unit belongs: they follow one that has moved to another division. */
@Configuration(proxyBeanMethods = false)
class RegistryListener {

    private static final Caller SYSTEM = Caller.system("registry");

    record UnitChanged(String unitId) {
        UnitChanged {
            Objects.requireNonNull(unitId);
        }
    }

    private final Units units;
    private final Postings postings;

    RegistryListener(Units units, Postings postings) {
        this.units = units;
        this.postings = postings;
    }

    @Bean
    Subscription postingsOfUnits() {
        return Subscription.unordered("registry", "registry-events")
                .on("unit-changed", UnitChanged.class, (event, meta) -> follow(event.unitId()));
    }

    private Mono<Void> follow(String unitId) {
        return units.get(SYSTEM, unitId)
                .flatMap(unit -> postings.inUnits(List.of(unitId))
                        .filter(it -> !it.division().equals(unit.state().facts().division()))
                        .collectList()
                        .flatMapIterable(elsewhere -> elsewhere)
                        .concatMap(it -> postings.update(
                                SYSTEM,
                                it.postingId(),
                                posting -> posting.facts().unitId().equals(unitId)
                                        ? posting.movedTo(unit.state().facts().division())
                                        : Decision.change(posting)))
                        .then());
    }
}
