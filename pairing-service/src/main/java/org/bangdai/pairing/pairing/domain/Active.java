package org.bangdai.pairing.pairing.domain;

import java.time.LocalDate;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * In its term.
 *
 * @param endsOn the last day
 * @param seat what holds the mentor's seat
 */
public record Active(Terms terms, LocalDate startsOn, LocalDate endsOn, String seat) implements Pairing {

    @Override
    public @Nullable String intent() {
        return null;
    }

    public Decision<Pairing> complete(LocalDate today) {
        return Decision.change(
                new Ended(terms, startsOn, today, Pairing.Outcome.COMPLETED, null, seat, false),
                PairingEvents.completed(terms, today));
    }

    public Decision<Pairing> terminate(String reason, LocalDate today) {
        return Decision.change(
                new Ended(terms, startsOn, today, Pairing.Outcome.TERMINATED, reason, seat, false),
                PairingEvents.terminated(terms, today, reason));
    }
}
