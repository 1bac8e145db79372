package org.bangdai.pairing.pairing;

import java.time.Clock;
import java.time.LocalDate;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Successor;
import org.bangdai.pairing.pairing.domain.Transferring;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.intent.IntentDriver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Carries {@code Transferring} on: takes the new mentor's slot with the mentee and the successor's seat with the new mentor, or goes back to {@code Active} where the two are paired already,
 * no seat is free or the lineage would close; hands the mentee's PRIMARY slot over, ends the old pairing and has the successor started.
 */
@Component
class HandOverPairing implements IntentDriver {

    private final Pairings pairings;
    private final Mentees mentees;
    private final TakeSeat seats;
    private final TakeMentee slots;
    private final CheckLineage lineage;
    private final ReleasePairing release;
    private final Clock clock;

    HandOverPairing(
            Pairings pairings,
            Mentees mentees,
            TakeSeat seats,
            TakeMentee slots,
            CheckLineage lineage,
            ReleasePairing release,
            Clock clock) {
        this.pairings = pairings;
        this.mentees = mentees;
        this.seats = seats;
        this.slots = slots;
        this.lineage = lineage;
        this.release = release;
        this.clock = clock;
    }

    @Override
    public String collection() {
        return Pairings.COLLECTION;
    }

    @Override
    public String intent() {
        return Transferring.INTENT;
    }

    @Override
    public Mono<Void> drive(String id) {
        return handOver(Caller.system("transfer"), id);
    }

    /** @param by whose act the events name */
    Mono<Void> handOver(Caller by, String id) {
        return pairings.get(by, id)
                .flatMap(it -> it.state() instanceof Transferring transferring
                        ? seat(by, transferring).flatMap(seated -> forward(by, seated))
                        : Mono.empty())
                .then(release.release(by, id));
    }

    /** Seated, on record; empty where the transfer is off, and then this attempt's seat is free. */
    private Mono<Transferring> seat(Caller by, Transferring attempt) {
        if (attempt.seated()) {
            return Mono.just(attempt);
        }
        Successor successor = attempt.successor();
        return lineage.refusal(successor.terms())
                .hasElement()
                .flatMap(cycle -> cycle ? Mono.just(false) : slots.take(successor))
                .flatMap(apart -> apart ? seats.take(successor.terms(), successor.seat()) : Mono.just(false))
                .flatMap(taken ->
                        pairings.update(by, attempt.terms().pairingId(), pairing -> seated(pairing, attempt, taken)))
                .flatMap(after -> after.state() instanceof Transferring present && present.isAttempt(attempt)
                        ? Mono.just(present)
                        : giveUp(after.state(), successor));
    }

    private static Decision<Pairing> seated(Pairing pairing, Transferring attempt, boolean taken) {
        if (!(pairing instanceof Transferring present) || !present.isAttempt(attempt) || present.seated()) {
            return Decision.change(pairing);
        }
        return taken ? present.withSeat() : present.withoutSeat();
    }

    /** Another may have finished this very attempt meanwhile; then the seat is the successor's. */
    private Mono<Transferring> giveUp(Pairing after, Successor successor) {
        return pairings.find(Caller.system("transfer"), successor.terms().pairingId())
                .map(it -> it.state().holds(successor.seat()))
                .defaultIfEmpty(after.holds(successor.seat()))
                .flatMap(held -> held
                        ? Mono.<Transferring>empty()
                        : seats.leave(successor.terms(), successor.seat())
                                .then(slots.leave(successor.terms(), successor.seat()))
                                .then(Mono.empty()));
    }

    /** Once the slot has gone over there is no way back. */
    private Mono<Pairing> forward(Caller by, Transferring seated) {
        return swap(seated)
                .flatMap(swapped ->
                        pairings.update(by, seated.terms().pairingId(), pairing -> ended(pairing, seated, swapped)))
                .map(after -> after.state());
    }

    private Mono<Boolean> swap(Transferring seated) {
        return seated.terms().role() == Role.PRIMARY
                ? mentees.slots()
                        .swap(
                                seated.terms().menteeId(),
                                Mentees.PRIMARY,
                                seated.terms().pairingId(),
                                seated.successor().terms().pairingId())
                : Mono.just(true);
    }

    private Decision<Pairing> ended(Pairing pairing, Transferring seated, boolean swapped) {
        if (!(pairing instanceof Transferring present) || !present.isAttempt(seated)) {
            return Decision.change(pairing);
        }
        if (!swapped) {
            throw new IllegalStateException(seated.terms().pairingId() + " does not hold its mentee's PRIMARY slot");
        }
        return present.handOver(LocalDate.now(clock));
    }
}
