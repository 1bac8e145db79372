package org.bangdai.pairing.pairing.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 结对: one mentor, one mentee, a role, a term. Each state offers what may happen in it; the two in the middle of a command over several documents
 * ({@link Claiming}, {@link Activating}, {@link Starting}, {@link Transferring}) and those that still hold what they must give back are intents, which are finished whatever crashes.
 */
public sealed interface Pairing
        permits Claiming, Proposed, Activating, Agreed, Starting, Running, Transferring, Lapsed, Ended {

    Terms terms();

    /** The name of the intent that a pairing in this state is in the middle of; null where nothing is pending. */
    @Nullable
    String intent();

    /** Why a pairing never became active. */
    enum Lapse {
        DECLINED,
        EXPIRED,
        /** 回避: found when both had said yes; the ground is for organisers. */
        MUST_AVOID,
        /** The mentor had been suspended, was up for removal or out of the pool when it was to begin after its ceremony's wait. */
        MENTOR_UNAVAILABLE,
        /** The mentee has another PRIMARY pairing; nobody was ever offered this one. */
        UNCLAIMED,
        /** The mentor has another open pairing with the mentee; nobody was ever offered this one. */
        SAME_MENTOR,
        /** The mentee was being erased; nobody was ever offered this one. */
        ERASED,
        /** An emergency for which the mentor had no seat; nobody was ever told of it. */
        UNSEATED
    }

    enum Outcome {
        COMPLETED,
        TERMINATED,
        /** Another pairing of the same mentee follows. */
        TRANSFERRED,
        /** An emergency's pairing that nobody ratified in time. */
        NOT_RATIFIED
    }

    String RELEASE = "release";

    static String seatOf(String pairingId, int attempt) {
        return pairingId + "#" + attempt;
    }

    /** The pairing that a seat was taken for. */
    static String pairingOf(String seat) {
        return seat.substring(0, seat.lastIndexOf('#'));
    }

    /** Whether the pairing has a right to this seat now. */
    default boolean holds(String seat) {
        return switch (this) {
            case Activating activating -> activating.seat().equals(seat);
            case Agreed agreed -> agreed.seat().equals(seat);
            case Starting starting -> starting.seat().equals(seat);
            case Running running -> running.seat().equals(seat);
            case Claiming claiming -> false;
            case Proposed proposed -> false;
            case Lapsed lapsed -> false;
            case Transferring transferring ->
                transferring.seat().equals(seat)
                        || transferring.successor().seat().equals(seat);
            case Ended ended -> ended.isToStart(seat);
        };
    }

    /** Whether this person is one of the two. */
    default boolean isParty(String personId) {
        return terms().isParty(personId);
    }

    /** Whether it is still on its way, or active: holds the mentee's PRIMARY slot where it is one. */
    default boolean isOpen() {
        return !(this instanceof Lapsed) && !(this instanceof Ended);
    }

    /** Every party's consent so far; both once it is active. Nobody's of an emergency, which asks for none. */
    default List<String> consented() {
        return switch (this) {
            case Claiming claiming -> List.of();
            case Proposed proposed -> proposed.consents();
            case Activating activating -> {
                List<String> all = new ArrayList<>(activating.consents());
                all.add(activating.last());
                yield all;
            }
            case Agreed agreed -> both();
            case Starting starting -> List.of();
            case Running running -> both();
            case Transferring active -> both();
            case Lapsed lapsed -> List.of();
            case Ended ended -> both();
        };
    }

    private List<String> both() {
        return terms().role() == Role.EMERGENCY ? List.of() : List.of(terms().mentorId(), terms().menteeId());
    }
}
