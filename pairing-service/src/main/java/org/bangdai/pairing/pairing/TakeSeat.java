package org.bangdai.pairing.pairing;

import java.util.List;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Successor;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Seats.Taking;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A seat with a mentor, for an intent that holds a right to it. May be repeated. */
@Component
public class TakeSeat {

    private static final Caller SYSTEM = Caller.system("seat");

    private final Pairings pairings;
    private final Mentors mentors;

    TakeSeat(Pairings pairings, Mentors mentors) {
        this.pairings = pairings;
        this.mentors = mentors;
    }

    /** False where none is free, not even one that a crash has left. */
    public Mono<Boolean> take(Terms terms, String seat) {
        return once(terms, seat)
                .flatMap(taken -> taken
                        ? Mono.just(true)
                        : afterTheDead(terms.mentorId(), kind(terms.role())).then(once(terms, seat)));
    }

    /** Whether a seat is free now, also one that a crash has left; nothing is taken. */
    public Mono<Boolean> isFree(String mentorId, Role role) {
        Mono<Boolean> free = mentors.capacities(List.of(mentorId), kind(role))
                .map(seats -> seats.containsKey(mentorId) && seats.get(mentorId).free() > 0);
        return free.flatMap(now ->
                now ? Mono.just(true) : afterTheDead(mentorId, kind(role)).then(free));
    }

    public Mono<Void> leave(Terms terms, String seat) {
        return mentors.seats().leave(terms.mentorId(), kind(terms.role()), seat);
    }

    /** An emergency's seats are apart from those of other pairings. */
    private static String kind(Role role) {
        return role == Role.EMERGENCY ? Mentors.EMERGENCY_SEATS : Mentors.SEATS;
    }

    private Mono<Boolean> once(Terms terms, String seat) {
        return mentors.seats().take(terms.mentorId(), kind(terms.role()), seat).map(taking -> taking == Taking.SEATED);
    }

    /** Seats whose pairings have no right to them were left by a crash. */
    private Mono<Void> afterTheDead(String mentorId, String kind) {
        return mentors.seated(mentorId, kind)
                .flatMapMany(Flux::fromIterable)
                .filterWhen(this::isDead)
                .concatMap(seat -> mentors.seats().leave(mentorId, kind, seat))
                .then();
    }

    /** The predecessor is asked first: it gives its right up only once the successor is there to hold it. */
    Mono<Boolean> isDead(String seat) {
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
