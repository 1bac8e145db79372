package org.bangdai.pairing.pairing;

import java.time.Clock;
import java.time.LocalDate;
import org.bangdai.pairing.pairing.domain.Activating;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.intent.IntentDriver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Carries {@code Activating} on: takes a seat with the mentor and makes the pairing active, or keeps it for its ceremony; goes back to {@code Proposed} without
 * the last consent where none is free or the lineage would close; lets it lapse where the two must avoid each other by now. The seat belongs to this attempt
 * alone, so an older attempt that wakes up late can only give back its own.
 */
@Component
class ActivatePairing implements IntentDriver {

    private final Pairings pairings;
    private final TakeSeat seats;
    private final CheckLineage lineage;
    private final CheckAvoidance avoidance;
    private final ReleasePairing release;
    private final CeremonyEntries ceremonies;
    private final Clock clock;

    ActivatePairing(
            Pairings pairings,
            TakeSeat seats,
            CheckLineage lineage,
            CheckAvoidance avoidance,
            ReleasePairing release,
            CeremonyEntries ceremonies,
            Clock clock) {
        this.pairings = pairings;
        this.seats = seats;
        this.lineage = lineage;
        this.avoidance = avoidance;
        this.release = release;
        this.ceremonies = ceremonies;
        this.clock = clock;
    }

    @Override
    public String collection() {
        return Pairings.COLLECTION;
    }

    @Override
    public String intent() {
        return Activating.INTENT;
    }

    @Override
    public Mono<Void> drive(String id) {
        Caller system = Caller.system("activate");
        return pairings.get(system, id)
                .flatMap(it ->
                        it.state() instanceof Activating activating ? activate(system, activating) : Mono.empty());
    }

    /** @param by whose act the event names: the last consent's where it is driven by the request */
    Mono<Void> activate(Caller by, Activating activating) {
        return avoidance
                .holds(activating.terms())
                .flatMap(avoid -> avoid ? avoid(by, activating) : seat(by, activating));
    }

    /** 回避 that was declared since the proposal. A seat that an earlier drive took goes back. */
    private Mono<Void> avoid(Caller by, Activating attempt) {
        String id = attempt.terms().pairingId();
        return pairings.update(
                        by,
                        id,
                        pairing -> pairing instanceof Activating present && present.attempt() == attempt.attempt()
                                ? present.avoided(clock.instant())
                                : Decision.change(pairing))
                .filter(after -> !after.state().holds(attempt.seat()))
                .flatMap(after -> seats.leave(attempt.terms(), attempt.seat()).then(release.drive(id)));
    }

    private Mono<Void> seat(Caller by, Activating activating) {
        Terms terms = activating.terms();
        return lineage.refusal(terms)
                .hasElement()
                .flatMap(cycle -> cycle ? Mono.just(false) : seats.take(terms, activating.seat()))
                .zipWhen(seated -> awaited(terms))
                .flatMap(known -> pairings.update(
                        by, terms.pairingId(), pairing -> decide(pairing, activating, known.getT1(), known.getT2())))
                .filter(after -> !after.state().holds(activating.seat()))
                .flatMap(after -> seats.leave(terms, activating.seat()));
    }

    private Mono<Boolean> awaited(Terms terms) {
        String ceremony = terms.ceremonyId();
        return ceremony == null ? Mono.just(false) : ceremonies.awaits(ceremony, terms.pairingId());
    }

    private Decision<Pairing> decide(Pairing pairing, Activating attempt, boolean seated, boolean awaited) {
        if (!(pairing instanceof Activating present) || present.attempt() != attempt.attempt()) {
            return Decision.change(pairing);
        }
        return seated ? present.seated(clock.instant(), LocalDate.now(clock), awaited) : present.full();
    }
}
