package org.bangdai.pairing.pairing.domain;

import java.time.LocalDate;
import org.bangdai.platform.decision.Decision;

/** Has begun and is not over: in its term, or in an emergency that waits for its ratification. */
public sealed interface Running extends Pairing permits Active, Provisional {

    LocalDate startsOn();

    /** The last day. */
    LocalDate endsOn();

    /** What holds the mentor's seat. */
    String seat();

    /** Breaks it off. */
    default Decision<Pairing> terminate(String reason, LocalDate today) {
        return Decision.change(
                new Ended(terms(), startsOn(), today, Outcome.TERMINATED, reason, seat(), false, null),
                PairingEvents.terminated(terms(), today, reason));
    }
}
