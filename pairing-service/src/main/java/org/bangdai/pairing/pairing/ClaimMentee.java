package org.bangdai.pairing.pairing;

import java.time.Clock;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.pairing.domain.Claiming;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.intent.IntentDriver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries {@code Claiming} on: takes the mentee's PRIMARY slot and offers the pairing, or lets it lapse where another has the slot. */
@Component
class ClaimMentee implements IntentDriver {

    private static final Caller SYSTEM = Caller.system("claim");

    private final Pairings pairings;
    private final Mentees mentees;
    private final ReleasePairing release;
    private final Clock clock;

    ClaimMentee(Pairings pairings, Mentees mentees, ReleasePairing release, Clock clock) {
        this.pairings = pairings;
        this.mentees = mentees;
        this.release = release;
        this.clock = clock;
    }

    @Override
    public String collection() {
        return Pairings.COLLECTION;
    }

    @Override
    public String intent() {
        return Claiming.INTENT;
    }

    @Override
    public Mono<Void> drive(String id) {
        return pairings.get(SYSTEM, id)
                .filter(it -> it.state() instanceof Claiming)
                .flatMap(it -> slot(it.state().terms())
                        .flatMap(taken -> pairings.update(SYSTEM, id, pairing -> decide(pairing, taken)))
                        // Whoever finds that it lapsed meanwhile gives back what was just taken.
                        .filter(after -> !after.state().isOpen())
                        .flatMap(after ->
                                release.drive(id).then(free(after.state().terms()))));
    }

    private Decision<Pairing> decide(Pairing pairing, boolean taken) {
        if (!(pairing instanceof Claiming claiming)) {
            return Decision.change(pairing);
        }
        return taken ? claiming.claimed() : claiming.unclaimed(clock.instant());
    }

    private Mono<Boolean> slot(Terms terms) {
        if (terms.role() != Role.PRIMARY) {
            return Mono.just(true);
        }
        return take(terms).flatMap(taken -> taken ? Mono.just(true) : afterTheDead(terms));
    }

    private Mono<Boolean> take(Terms terms) {
        return mentees.slots().take(terms.menteeId(), Mentees.PRIMARY, terms.pairingId());
    }

    /** A slot whose pairing is over was left by a crash: it is freed and asked for once more. */
    private Mono<Boolean> afterTheDead(Terms terms) {
        return mentees.primary(terms.menteeId())
                .flatMap(holder -> pairings.find(SYSTEM, holder)
                        .filter(it -> !it.state().isOpen())
                        .flatMap(over -> mentees.slots()
                                .free(terms.menteeId(), Mentees.PRIMARY, holder)
                                .then(take(terms))))
                .defaultIfEmpty(false);
    }

    private Mono<Void> free(Terms terms) {
        return mentees.slots().free(terms.menteeId(), Mentees.PRIMARY, terms.pairingId());
    }
}
