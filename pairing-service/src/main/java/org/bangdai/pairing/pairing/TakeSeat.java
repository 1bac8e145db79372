package org.bangdai.pairing.pairing;

import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Successor;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Seats.Taking;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A seat with a mentor, for an intent that holds a right to it. May be repeated. */
@Component
class TakeSeat {

    private static final Caller SYSTEM = Caller.system("seat");

    private final Pairings pairings;
    private final Mentors mentors;

    TakeSeat(Pairings pairings, Mentors mentors) {
        this.pairings = pairings;
        this.mentors = mentors;
    }

    /** False where none is free, not even one that a crash has left. */
    Mono<Boolean> take(String mentorId, String seat) {
        return once(mentorId, seat)
                .flatMap(taken ->
                        taken ? Mono.just(true) : afterTheDead(mentorId).then(once(mentorId, seat)));
    }

    Mono<Void> leave(String mentorId, String seat) {
        return mentors.seats().leave(mentorId, Mentors.SEATS, seat);
    }

    private Mono<Boolean> once(String mentorId, String seat) {
        return mentors.seats().take(mentorId, Mentors.SEATS, seat).map(taking -> taking == Taking.SEATED);
    }

    /** Seats whose pairings have no right to them were left by a crash. */
    private Mono<Void> afterTheDead(String mentorId) {
        return mentors.seated(mentorId)
                .flatMapMany(Flux::fromIterable)
                .concatMap(seat -> isDead(seat).flatMap(dead -> dead ? leave(mentorId, seat) : Mono.empty()))
                .then();
    }

    /** The predecessor is asked first: it gives its right up only once the successor is there to hold it. */
    private Mono<Boolean> isDead(String seat) {
        return Mono.justOrEmpty(Successor.predecessorOf(seat))
                .flatMap(predecessor -> holds(predecessor, seat))
                .defaultIfEmpty(false)
                .flatMap(held -> held ? Mono.just(false) : abandoned(seat));
    }

    private Mono<Boolean> abandoned(String seat) {
        // No transfer: a pairing's seat is taken only while the pairing is there, so one that is not seen does not
        // count.
        boolean withoutPairing = Successor.predecessorOf(seat).isPresent();
        return holds(Pairing.pairingOf(seat), seat).map(held -> !held).defaultIfEmpty(withoutPairing);
    }

    private Mono<Boolean> holds(String pairingId, String seat) {
        return pairings.find(SYSTEM, pairingId).map(it -> it.state().holds(seat));
    }
}
