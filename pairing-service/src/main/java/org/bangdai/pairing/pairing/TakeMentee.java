package org.bangdai.pairing.pairing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.PairingRefusal;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Successor;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.RefusedException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A mentee's slots, for an intent that holds a right to them: PRIMARY for the one such pairing, and one for each mentor, since nobody is the same person's
 * mentor twice. An emergency stands beside: it needs none. May be repeated. Pairings from before there were mentors' slots hold none; {@link #check} sees them.
 */
@Component
public class TakeMentee {

    private static final Caller SYSTEM = Caller.system("slot");

    private final Pairings pairings;
    private final Mentees mentees;
    private final TakeSeat seats;

    TakeMentee(Pairings pairings, Mentees mentees, TakeSeat seats) {
        this.pairings = pairings;
        this.mentees = mentees;
        this.seats = seats;
    }

    /** Completes, or fails with {@code PairedAlready}. Of two PRIMARY pairings the mentee's slot is the judge. */
    public Mono<Void> check(String mentorId, String menteeId, Role role) {
        return openWith(mentorId, menteeId)
                .any(present -> present == Role.FIELD || (present == Role.PRIMARY && role == Role.FIELD))
                .flatMap(paired ->
                        paired ? Mono.error(new RefusedException(new PairingRefusal.PairedAlready())) : Mono.empty());
    }

    private Flux<Role> openWith(String mentorId, String menteeId) {
        return pairings.ofMentees(List.of(menteeId))
                .filter(it -> it.isOpen() && it.terms().mentorId().equals(mentorId))
                .map(it -> it.terms().role());
    }

    /** Takes all slots that such a pairing needs in one write. Empty once they are taken, else why they are not. */
    Mono<Pairing.Lapse> take(Terms terms) {
        List<String> wanted =
                terms.role() == Role.PRIMARY ? List.of(Mentees.PRIMARY, mentor(terms)) : List.of(mentor(terms));
        return take(terms, wanted, terms.pairingId())
                .flatMap(taken -> taken
                        ? Mono.empty()
                        : mentees.slots().holders(terms.menteeId()).flatMap(holders -> lost(terms, wanted, holders)));
    }

    /** What was given back since it was lost is asked for again: nobody stands in the way any more. */
    private Mono<Pairing.Lapse> lost(Terms terms, List<String> wanted, Map<String, String> holders) {
        if (wanted.stream().noneMatch(holders::containsKey)) {
            return Mono.defer(() -> take(terms));
        }
        return Mono.just(
                terms.role() == Role.PRIMARY && holders.containsKey(Mentees.PRIMARY)
                        ? Pairing.Lapse.UNCLAIMED
                        : Pairing.Lapse.SAME_MENTOR);
    }

    /** The mentor's slot for a transfer's successor, held by its seat until the successor is over; false where another pairing of the two has it. */
    Mono<Boolean> take(Successor successor) {
        return take(successor.terms(), List.of(mentor(successor.terms())), successor.seat());
    }

    private Mono<Boolean> take(Terms terms, List<String> wanted, String holder) {
        return once(terms, wanted, holder)
                .flatMap(taken -> taken
                        ? Mono.just(true)
                        : afterTheDead(terms, wanted).then(Mono.defer(() -> once(terms, wanted, holder))));
    }

    private Mono<Boolean> once(Terms terms, List<String> wanted, String holder) {
        return mentees.slots().take(terms.menteeId(), wanted, holder);
    }

    /** A slot whose pairing is over was left by a crash. */
    private Mono<Void> afterTheDead(Terms terms, List<String> wanted) {
        return mentees.slots()
                .holders(terms.menteeId())
                .flatMapIterable(Map::entrySet)
                .filter(slot -> wanted.contains(slot.getKey()))
                .filterWhen(slot -> isDead(slot.getValue()))
                .concatMap(slot -> mentees.slots().free(terms.menteeId(), slot.getKey(), slot.getValue()))
                .then();
    }

    private Mono<Boolean> isDead(String holder) {
        return Successor.predecessorOf(holder).isPresent()
                ? seats.isDead(holder)
                : pairings.find(SYSTEM, holder).map(it -> !it.state().isOpen()).defaultIfEmpty(false);
    }

    /** Gives back whatever the pairing has. @param seat what holds the mentor's seat; empty where none was kept */
    Mono<Void> leave(Terms terms, Optional<String> seat) {
        String id = terms.pairingId();
        return mentees.slots()
                .free(terms.menteeId(), Mentees.PRIMARY, id)
                .then(leave(terms, id))
                .then(Mono.justOrEmpty(seat).flatMap(held -> leave(terms, held)));
    }

    /** Gives the mentor's slot back. */
    Mono<Void> leave(Terms terms, String holder) {
        return mentees.slots().free(terms.menteeId(), mentor(terms), holder);
    }

    private static String mentor(Terms terms) {
        return "mentor" + terms.mentorId().replace("-", "");
    }
}
