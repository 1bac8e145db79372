package org.bangdai.pairing.pairing.domain;

import java.time.LocalDate;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Over.
 *
 * @param reason why it was terminated; null where it was completed
 * @param released whether the mentee's slot and the mentor's seat have been given back
 */
public record Ended(
        Terms terms,
        LocalDate startsOn,
        LocalDate endedOn,
        Pairing.Outcome outcome,
        @Nullable String reason,
        String seat,
        boolean released)
        implements Pairing {

    public Decision<Pairing> giveBack() {
        return Decision.change(new Ended(terms, startsOn, endedOn, outcome, reason, seat, true));
    }

    @Override
    public @Nullable String intent() {
        return released ? null : Pairing.RELEASE;
    }
}
