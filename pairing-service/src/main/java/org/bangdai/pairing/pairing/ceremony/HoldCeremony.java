package org.bangdai.pairing.pairing.ceremony;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bangdai.pairing.organiser.AsOrganiser;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.ceremony.domain.Attendance;
import org.bangdai.pairing.pairing.ceremony.domain.Cancelled;
import org.bangdai.pairing.pairing.ceremony.domain.Celebrating;
import org.bangdai.pairing.pairing.ceremony.domain.Ceremony;
import org.bangdai.pairing.pairing.ceremony.domain.CeremonyRefusal;
import org.bangdai.pairing.pairing.ceremony.domain.Details;
import org.bangdai.pairing.pairing.ceremony.domain.Entry;
import org.bangdai.pairing.pairing.ceremony.domain.Held;
import org.bangdai.pairing.pairing.ceremony.domain.Scheduled;
import org.bangdai.pairing.pairing.domain.Holding;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An organiser plans a ceremony, moves it, holds it or calls it off. Each may be repeated. A pairing of the organiser's own is entered and taken out by a
 * colleague; what is done to all on the list alike is done to it too.
 */
@Component
class HoldCeremony {

    /** What a ceremony is about. */
    record Plan(String title, String place, Instant heldOn, String pledge) {
        Details details(String ceremonyId, Caller by) {
            return new Details(ceremonyId, by.division(), title, place, heldOn, pledge, by.person());
        }

        Details details(Details former) {
            return new Details(
                    former.ceremonyId(), former.division(), title, place, heldOn, pledge, former.organisedBy());
        }
    }

    private final Ceremonies ceremonies;
    private final Pairings pairings;
    private final GatherPairings gather;
    private final CelebrateCeremony celebrate;
    private final CallOffCeremony callOff;
    private final Clock clock;

    HoldCeremony(
            Ceremonies ceremonies,
            Pairings pairings,
            GatherPairings gather,
            CelebrateCeremony celebrate,
            CallOffCeremony callOff,
            Clock clock) {
        this.ceremonies = ceremonies;
        this.pairings = pairings;
        this.gather = gather;
        this.celebrate = celebrate;
        this.callOff = callOff;
        this.clock = clock;
    }

    Mono<Stored<Ceremony>> schedule(Caller caller, CommandId command, Plan plan, List<String> pairingIds) {
        Caller by = AsOrganiser.of(caller);
        String id = command.value();
        return ceremonies
                .find(by, id)
                .switchIfEmpty(Mono.defer(() -> entries(by, id, pairingIds)
                        .flatMap(entries ->
                                insert(by, Scheduled.schedule(plan.details(id, by), entries, clock.instant())))
                        .onErrorResume(AlreadyExistsException.class, repeated -> ceremonies.get(by, id))))
                .then(Mono.defer(() -> gathered(by, id)));
    }

    private Mono<Stored<Ceremony>> insert(Caller by, Decision<Ceremony> decision) {
        return switch (decision) {
            case Decision.Refused<Ceremony> no -> Mono.error(new RefusedException(no.refusal()));
            case Decision.Change<Ceremony> yes -> ceremonies.insert(by, yes.next(), yes.events());
        };
    }

    /** Further pairings join. */
    Mono<Stored<Ceremony>> join(Caller caller, String id, List<String> pairingIds) {
        Caller by = AsOrganiser.of(caller);
        return ceremonies
                .get(by, id)
                .then(Mono.defer(() -> entries(by, id, pairingIds)))
                .flatMap(entries -> ceremonies.update(
                        by,
                        id,
                        ceremony -> ceremony instanceof Scheduled scheduled ? scheduled.join(entries) : over(ceremony)))
                .then(Mono.defer(() -> gathered(by, id)));
    }

    /** Only what the caller sees and what could be held back now; what changes before it is done is refused on the list. */
    private Mono<List<Entry>> entries(Caller by, String id, List<String> pairingIds) {
        return Flux.fromIterable(pairingIds)
                .distinct()
                .concatMap(pairing -> pairings.get(by, pairing))
                .concatMap(it -> AsOrganiser.apart(by, it.state()::isParty).thenReturn(it))
                .map(pairing -> switch (Holding.hold(pairing.state(), id)) {
                    case Decision.Refused<Pairing> no -> throw new RefusedException(no.refusal());
                    case Decision.Change<Pairing> yes ->
                        Entry.of(pairing.state().terms(), Entry.Standing.JOINING);
                })
                .collectList();
    }

    private Mono<Stored<Ceremony>> gathered(Caller by, String id) {
        return gather.drive(by, id).then(Mono.defer(() -> ceremonies.get(by, id)));
    }

    /** Errors: {@code StaleVersionException} where the caller has not seen the present version. */
    Mono<Stored<Ceremony>> reschedule(Caller caller, String id, long expectedVersion, Plan plan) {
        Caller by = AsOrganiser.of(caller);
        return ceremonies.update(
                by,
                id,
                expectedVersion,
                ceremony -> ceremony instanceof Scheduled scheduled
                        ? scheduled.reschedule(plan.details(scheduled.details()), clock.instant())
                        : over(ceremony));
    }

    Mono<Stored<Ceremony>> celebrate(Caller caller, String id) {
        Caller by = AsOrganiser.of(caller);
        return ceremonies
                .get(by, id)
                .then(Mono.defer(() -> gather.drive(by, id)))
                .then(Mono.defer(() -> ceremonies.update(by, id, ceremony -> switch (ceremony) {
                    case Scheduled scheduled -> scheduled.celebrate(clock.instant(), clock.getZone());
                    case Celebrating present -> Decision.change(present);
                    case Held held -> Decision.change(held);
                    case Cancelled cancelled -> over(cancelled);
                })))
                .then(Mono.defer(() -> celebrate.drive(by, id)))
                .then(Mono.defer(() -> ceremonies.get(by, id)));
    }

    Mono<Stored<Ceremony>> cancel(Caller caller, String id, String reason) {
        Caller by = AsOrganiser.of(caller);
        return ceremonies
                .update(by, id, ceremony -> switch (ceremony) {
                    case Scheduled scheduled -> scheduled.cancel(reason);
                    case Cancelled cancelled -> Decision.change(cancelled);
                    case Celebrating present -> over(present);
                    case Held held -> over(held);
                })
                .then(Mono.defer(() -> callOff.drive(by, id)))
                .then(Mono.defer(() -> ceremonies.get(by, id)));
    }

    Mono<Stored<Ceremony>> attend(Caller caller, String id, String person, Attendance attendance) {
        Caller by = AsOrganiser.of(caller);
        return AsOrganiser.apart(by, person::equals)
                .then(Mono.defer(() -> ceremonies.update(
                        by, id, ceremony -> ceremony.attend(person, attendance, clock.instant(), clock.getZone()))));
    }

    Mono<Stored<Ceremony>> pledge(Caller by, String id, String pairingId) {
        String person = by.person() == null ? "" : by.person();
        return ceremonies.update(by, id, ceremony -> ceremony.pledge(pairingId, person));
    }

    static Decision<Ceremony> over(Ceremony ceremony) {
        return Decision.refuse(
                ceremony instanceof Cancelled ? new CeremonyRefusal.IsCancelled() : new CeremonyRefusal.IsOver());
    }
}
