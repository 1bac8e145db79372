package org.bangdai.pairing.pairing.domain;

import java.time.LocalDate;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Over.
 *
 * @param reason why it was terminated or transferred; null otherwise
 * @param released whether the mentee's slots and the mentor's seat have been given back, and a successor has been started
 * @param successor who the mentee was transferred to; null where it ended otherwise
 */
public record Ended(
        Terms terms,
        LocalDate startsOn,
        LocalDate endedOn,
        Pairing.Outcome outcome,
        @Nullable String reason,
        String seat,
        boolean released,
        @Nullable Successor successor)
        implements Pairing {

    public Decision<Pairing> giveBack() {
        return Decision.change(new Ended(terms, startsOn, endedOn, outcome, reason, seat, true, successor));
    }

    /** Whether a successor that may not be there yet sits on this seat. */
    boolean isToStart(String successorsSeat) {
        return !released && successor != null && successor.seat().equals(successorsSeat);
    }

    @Override
    public @Nullable String intent() {
        return released ? null : Pairing.RELEASE;
    }
}
