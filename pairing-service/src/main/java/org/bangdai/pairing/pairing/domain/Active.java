package org.bangdai.pairing.pairing.domain;

import java.time.LocalDate;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingCreated;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * In its term, or after it until a person completes it.
 *
 * @param endsOn the last day
 * @param seat what holds the mentor's seat
 * @param told what has been said about the term's end; null where nothing has
 * @param ratification of an emergency's pairing; null for others
 */
public record Active(
        Terms terms,
        LocalDate startsOn,
        LocalDate endsOn,
        String seat,
        @Nullable TermNotice told,
        @Nullable Ratification ratification)
        implements Running {

    /** How many days before a term's last day both sides are told. */
    public static final int WARNING_DAYS = 30;

    /** Nothing has been said about its end, and it is no emergency's. */
    public Active(Terms terms, LocalDate startsOn, LocalDate endsOn, String seat) {
        this(terms, startsOn, endsOn, seat, null, null);
    }

    /** From today on for the months of the terms. */
    static Active starting(Terms terms, LocalDate today, String seat) {
        return new Active(terms, today, today.plusMonths(terms.termMonths()).minusDays(1), seat);
    }

    @Override
    public @Nullable String intent() {
        return null;
    }

    public PairingCreated created() {
        return PairingEvents.created(this, null);
    }

    public Decision<Pairing> complete(LocalDate today) {
        return Decision.change(
                new Ended(terms, startsOn, today, Outcome.COMPLETED, null, seat, false, null),
                PairingEvents.completed(terms, today));
    }

    public Decision<Pairing> transfer(Successor successor, String reason) {
        return terms.role() == Role.EMERGENCY
                ? Decision.refuse(new PairingRefusal.EmergencyNotTransferred())
                : Decision.change(new Transferring(terms, startsOn, endsOn, seat, successor, reason, false, told));
    }

    /**
     * What the term wants on this day: that both are told of its end, or that it is over. An emergency's ends by itself, since a person named its end
     * when they ratified it; any other waits for a person.
     */
    public Decision<Pairing> atTerm(LocalDate today) {
        if (ratification != null) {
            return today.isAfter(endsOn) ? complete(endsOn) : Decision.change(this);
        }
        if (today.isAfter(endsOn)) {
            return told == TermNotice.OVERDUE ? Decision.change(this) : told(TermNotice.OVERDUE);
        }
        return told == null && !today.isBefore(endsOn.minusDays(WARNING_DAYS))
                ? told(TermNotice.ENDING)
                : Decision.change(this);
    }

    private Decision<Pairing> told(TermNotice notice) {
        return Decision.change(
                new Active(terms, startsOn, endsOn, seat, notice, null), PairingEvents.term(terms, endsOn, notice));
    }
}
