package org.bangdai.pairing.pairing;

import java.time.Clock;
import java.time.LocalDate;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.pairing.domain.Activating;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.intent.IntentDriver;
import org.bangdai.platform.store.Seats.Taking;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries {@code Activating} on: takes a seat with the mentor and makes the pairing active, or goes back to {@code Proposed} without the last consent where
 * none is free. The seat belongs to this attempt alone, so an older attempt that wakes up late can only give back its own.
 */
@Component
class ActivatePairing implements IntentDriver {

    private final Pairings pairings;
    private final Mentors mentors;
    private final Clock clock;

    ActivatePairing(Pairings pairings, Mentors mentors, Clock clock) {
        this.pairings = pairings;
        this.mentors = mentors;
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
        String id = activating.terms().pairingId();
        return seat(activating)
                .flatMap(seated -> pairings.update(by, id, pairing -> decide(pairing, activating, seated)))
                .filter(after -> !after.state().holds(activating.seat()))
                .flatMap(after -> leave(activating));
    }

    private Decision<Pairing> decide(Pairing pairing, Activating attempt, boolean seated) {
        if (!(pairing instanceof Activating present) || present.attempt() != attempt.attempt()) {
            return Decision.change(pairing);
        }
        return seated ? present.seated(LocalDate.now(clock)) : present.full();
    }

    private Mono<Boolean> seat(Activating activating) {
        return take(activating)
                .flatMap(taken ->
                        taken ? Mono.just(true) : afterTheDead(activating).then(take(activating)));
    }

    private Mono<Boolean> take(Activating activating) {
        return mentors.seats()
                .take(activating.terms().mentorId(), Mentors.SEATS, activating.seat())
                .map(taking -> taking == Taking.SEATED);
    }

    /** Seats whose pairings have no right to them were left by a crash. */
    private Mono<Void> afterTheDead(Activating activating) {
        String mentorId = activating.terms().mentorId();
        return mentors.seated(mentorId)
                .flatMapMany(Flux::fromIterable)
                .concatMap(seat -> pairings.find(Caller.system("activate"), Pairing.pairingOf(seat))
                        .filter(holder -> !holder.state().holds(seat))
                        .flatMap(none -> mentors.seats().leave(mentorId, Mentors.SEATS, seat)))
                .then();
    }

    private Mono<Void> leave(Activating activating) {
        return mentors.seats().leave(activating.terms().mentorId(), Mentors.SEATS, activating.seat());
    }
}
