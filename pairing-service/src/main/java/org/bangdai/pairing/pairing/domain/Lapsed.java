package org.bangdai.pairing.pairing.domain;

import java.time.Instant;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingLapsed;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Came to nothing.
 *
 * @param released whether the mentee's slots and the mentor's seat have been given back
 * @param seat what held the mentor's seat; null where none was kept
 * @param chain how it goes on with the mentee's next choice; null where it does not
 * @param nextId the pairing of the next choice, once that is offered
 * @param settled what an organiser did where no choice was left; null until then
 */
public record Lapsed(
        Terms terms,
        Pairing.Lapse reason,
        Instant at,
        boolean released,
        @Nullable String seat,
        @Nullable Chain chain,
        @Nullable String nextId,
        @Nullable Settlement settled)
        implements Pairing {

    /** The next choice is to be asked. */
    public static final String CHOOSE = "choose";

    /** How it goes on after a mentor's refusal or silence. Stored. */
    public enum Chain {
        SEEKING,
        OFFERED,
        /** Nobody is left to be asked: an organiser has to find another way. */
        EXHAUSTED,
        /** As {@link #EXHAUSTED}, and an organiser has. */
        SETTLED
    }

    /** @param by the actor */
    public record Settlement(String by, String note, Instant at) {}

    /** Of a pairing that nobody was ever told of. */
    static Lapsed unheard(Terms terms, Pairing.Lapse reason, Instant at) {
        return new Lapsed(terms.choice() > 1 ? terms : terms.unnamed(), reason, at, false, null, null, null, null);
    }

    /** Whether it was refused when it was asked for: it was never there for anybody. A next choice belongs to the choice before it. */
    public boolean isUnheard() {
        return switch (reason) {
            case UNCLAIMED, SAME_MENTOR, ERASED, UNSEATED -> terms.choice() == 1;
            case DECLINED, EXPIRED, MUST_AVOID, MENTOR_UNAVAILABLE -> false;
        };
    }

    Lapsed seeking() {
        return with(Chain.SEEKING, null, null);
    }

    /** The next mentor is asked where this one said no, nobody where the mentee did. */
    static Decision<Pairing> declined(Terms terms, String by, Instant at, @Nullable String seat) {
        boolean byMentee = by.equals(terms.menteeId());
        return lapsed(terms, Pairing.Lapse.DECLINED, at, seat, byMentee ? null : Chain.SEEKING);
    }

    static Decision<Pairing> expired(Terms terms, Instant at) {
        return lapsed(terms, Pairing.Lapse.EXPIRED, at, null, Chain.SEEKING);
    }

    /** Something else than a no stands between the two; the next mentor is asked. */
    static Decision<Pairing> obstructed(Terms terms, Pairing.Lapse reason, Instant at, @Nullable String seat) {
        return lapsed(terms, reason, at, seat, Chain.SEEKING);
    }

    private static Decision<Pairing> lapsed(
            Terms terms, Pairing.Lapse reason, Instant at, @Nullable String seat, @Nullable Chain chain) {
        return Decision.change(
                new Lapsed(terms, reason, at, false, seat, chain, null, null),
                new PairingLapsed(
                        terms.pairingId(), terms.mentorId(), terms.menteeId(), terms.role(), terms.division(), reason));
    }

    public Decision<Pairing> giveBack() {
        return Decision.change(new Lapsed(terms, reason, at, true, seat, chain, nextId, settled));
    }

    public boolean isSeeking() {
        return released && chain == Chain.SEEKING;
    }

    /** The next choice has been offered. */
    public Decision<Pairing> followedBy(String next) {
        return Decision.change(with(Chain.OFFERED, next, null));
    }

    /** The mentee has a mentor meanwhile. */
    public Decision<Pairing> noLongerNeeded() {
        return Decision.change(with(null, null, null));
    }

    public Decision<Pairing> exhausted() {
        return Decision.change(with(Chain.EXHAUSTED, null, null), PairingEvents.exhausted(terms));
    }

    /** An organiser says what was done for the mentee. */
    public Decision<Pairing> settle(String by, String note, Instant now) {
        return chain == Chain.EXHAUSTED
                ? Decision.change(with(Chain.SETTLED, null, new Settlement(by, note, now)))
                : Decision.refuse(new PairingRefusal.WrongState());
    }

    private Lapsed with(@Nullable Chain step, @Nullable String next, @Nullable Settlement settlement) {
        return new Lapsed(terms, reason, at, released, seat, step, next, settlement);
    }

    @Override
    public @Nullable String intent() {
        if (!released) {
            return Pairing.RELEASE;
        }
        return chain == Chain.SEEKING ? CHOOSE : null;
    }
}
