package org.bangdai.pairing.registry;

import java.util.Set;
import org.bangdai.pairing.reference.Divisions;
import org.bangdai.pairing.registry.domain.RegistryRefusal;
import org.bangdai.pairing.registry.domain.Unit;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Enters units and corrects them. Each may be repeated. */
@Component
public class EnterUnit {

    private final Units units;
    private final Divisions divisions;

    EnterUnit(Units units, Divisions divisions) {
        this.units = units;
        this.divisions = divisions;
    }

    Mono<Stored<Unit>> enter(Caller by, String unitId, Unit.Facts facts) {
        return within(by, facts)
                .then(Mono.defer(() -> insert(by, Unit.enter(unitId, facts))))
                .onErrorResume(AlreadyExistsException.class, repeated -> units.get(by, unitId));
    }

    Mono<Stored<Unit>> edit(Caller by, String unitId, long expectedVersion, Unit.Facts facts) {
        return units.get(by, unitId)
                .then(within(by, facts))
                .then(Mono.defer(() -> units.update(by, unitId, expectedVersion, unit -> unit.edited(facts))));
    }

    /** What the provincial system says; nothing where it is not newer. The unit as it is then. Errors: {@code RefusedException} with {@link RegistryRefusal}. */
    public Mono<Stored<Unit>> receive(Caller by, String unitId, Unit.Facts facts, long version) {
        return within(by, facts)
                .then(Mono.defer(() -> insert(by, Unit.received(unitId, facts, version))))
                .onErrorResume(
                        AlreadyExistsException.class,
                        there -> units.update(by, unitId, unit -> unit.received(facts, version))
                                .onErrorMap(
                                        NotFoundException.class,
                                        elsewhere -> new RefusedException(new RegistryRefusal.EnteredElsewhere())));
    }

    private Mono<Stored<Unit>> insert(Caller by, Decision<Unit> decision) {
        return switch (decision) {
            case Decision.Refused<Unit> no -> Mono.error(new RefusedException(no.refusal()));
            case Decision.Change<Unit> yes -> units.insert(by, yes);
        };
    }

    private Mono<Void> within(Caller by, Unit.Facts facts) {
        String code = facts.division();
        if (!divisions.exists(code)) {
            return Mono.error(new RefusedException(new RegistryRefusal.UnknownDivision(code)));
        }
        return by.scope().sees(code, Set.of())
                ? Mono.empty()
                : Mono.error(new RefusedException(new RegistryRefusal.DivisionOutside(code)));
    }
}
