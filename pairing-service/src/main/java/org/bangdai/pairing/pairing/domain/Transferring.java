package org.bangdai.pairing.pairing.domain;

import java.time.LocalDate;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * 换人: still the mentee's pairing until the PRIMARY slot goes over to the successor. Until {@code seated} it may go back to {@link Active}; from there only
 * forward.
 *
 * @param seat what holds the present mentor's seat
 * @param seated whether the successor has a seat with the new mentor
 * @param told as of {@link Active}
 */
public record Transferring(
        Terms terms,
        LocalDate startsOn,
        LocalDate endsOn,
        String seat,
        Successor successor,
        String reason,
        boolean seated,
        @Nullable TermNotice told)
        implements Pairing {

    public static final String INTENT = "transfer";

    /** Of one whose end has not been spoken of. */
    public Transferring(
            Terms terms,
            LocalDate startsOn,
            LocalDate endsOn,
            String seat,
            Successor successor,
            String reason,
            boolean seated) {
        this(terms, startsOn, endsOn, seat, successor, reason, seated, null);
    }

    @Override
    public String intent() {
        return INTENT;
    }

    public Decision<Pairing> withSeat() {
        return Decision.change(new Transferring(terms, startsOn, endsOn, seat, successor, reason, true, told));
    }

    /** The new mentor has no seat: as it was. */
    public Decision<Pairing> withoutSeat() {
        return Decision.change(new Active(terms, startsOn, endsOn, seat, told, null));
    }

    /** The mentee is the successor's now. */
    public Decision<Pairing> handOver(LocalDate today) {
        return Decision.change(
                new Ended(terms, startsOn, today, Pairing.Outcome.TRANSFERRED, reason, seat, false, successor),
                PairingEvents.transferred(terms, successor.terms().pairingId(), today, reason));
    }

    /** The same attempt, not just the same successor. */
    public boolean isAttempt(Transferring other) {
        return successor.seat().equals(other.successor.seat());
    }
}
