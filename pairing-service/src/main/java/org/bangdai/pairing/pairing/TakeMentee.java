package org.bangdai.pairing.pairing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.PairingRefusal;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Successor;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.NotFoundException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A mentee's slots, for an intent that holds a right to them: PRIMARY for the one such pairing, and one for each mentor, since nobody is the same person's
 * mentor twice. An emergency stands beside, and only one of the same two: it has a slot apart. May be repeated. Pairings from before there were such slots hold
 * none; {@link #check} sees them.
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

    /** Completes, or fails with {@code PairedAlready}. Of two PRIMARY pairings the mentee's slot is the judge, and of whatever comes at the same time. */
    public Mono<Void> check(String mentorId, String menteeId, Role role) {
        return open(menteeId)
                .any(it -> isPairedAlready(it, mentorId, role))
                .flatMap(paired -> paired ? pairedAlready() : Mono.empty());
    }

    /** As {@link #check}; fails with {@code AlreadyPaired} also where the mentee has a PRIMARY pairing and would get another, so that whoever comes later leaves nothing behind. */
    Mono<Void> checkNew(String mentorId, String menteeId, Role role) {
        return open(menteeId).collectList().flatMap(open -> {
            if (open.stream().anyMatch(it -> isPairedAlready(it, mentorId, role))) {
                return pairedAlready();
            }
            return role == Role.PRIMARY && open.stream().anyMatch(it -> it.role() == Role.PRIMARY)
                    ? Mono.error(new RefusedException(new PairingRefusal.AlreadyPaired()))
                    : Mono.empty();
        });
    }

    private static boolean isPairedAlready(Terms present, String mentorId, Role role) {
        return present.mentorId().equals(mentorId)
                && switch (role) {
                    case PRIMARY -> present.role() == Role.FIELD;
                    case FIELD -> present.role() != Role.EMERGENCY;
                    case EMERGENCY -> present.role() == Role.EMERGENCY;
                };
    }

    private static Mono<Void> pairedAlready() {
        return Mono.error(new RefusedException(new PairingRefusal.PairedAlready()));
    }

    private Flux<Terms> open(String menteeId) {
        return pairings.ofMentees(List.of(menteeId)).filter(Pairing::isOpen).map(Pairing::terms);
    }

    /** Takes all slots that such a pairing needs in one write. Empty once they are taken, else why they are not. */
    public Mono<Pairing.Lapse> take(Terms terms) {
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
            return mentees.slots()
                    .closed(terms.menteeId())
                    .flatMap(closed -> closed ? Mono.just(Pairing.Lapse.ERASED) : take(terms));
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
                        : afterTheDead(terms.menteeId(), wanted::contains)
                                .then(Mono.defer(() -> once(terms, wanted, holder))));
    }

    private Mono<Boolean> once(Terms terms, List<String> wanted, String holder) {
        return mentees.slots().take(terms.menteeId(), wanted, holder);
    }

    /** A slot whose pairing is over was left by a crash. */
    private Mono<Void> afterTheDead(String menteeId, Predicate<String> wanted) {
        return mentees.slots()
                .holders(menteeId)
                .flatMapIterable(Map::entrySet)
                .filter(slot -> wanted.test(slot.getKey()))
                .filterWhen(slot -> isDead(slot.getValue()))
                .concatMap(slot -> mentees.slots().free(menteeId, slot.getKey(), slot.getValue()))
                .then();
    }

    /** Lets no pairing take a slot any more, since the person is being erased; false where one has a slot. True where there is no mentee. */
    public Mono<Boolean> close(String menteeId) {
        Mono<Boolean> once = mentees.slots().close(menteeId);
        return once.flatMap(closed -> closed
                        ? Mono.just(true)
                        : afterTheDead(menteeId, any -> true).then(once))
                .onErrorResume(NotFoundException.class, none -> Mono.just(true));
    }

    /** Where the erasure was refused after all. */
    public Mono<Void> reopen(String menteeId) {
        return mentees.slots().open(menteeId);
    }

    private Mono<Boolean> isDead(String holder) {
        return Successor.predecessorOf(holder).isPresent()
                ? seats.isDead(holder)
                : pairings.find(SYSTEM, holder).map(it -> !it.state().isOpen()).defaultIfEmpty(false);
    }

    /** Gives back whatever a pairing has that kept no seat. */
    public Mono<Void> leave(Terms terms) {
        return leave(terms, Optional.empty());
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
        return (terms.role() == Role.EMERGENCY ? "emergency" : "mentor")
                + terms.mentorId().replace("-", "");
    }
}
