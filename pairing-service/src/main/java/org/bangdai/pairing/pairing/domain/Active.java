package org.bangdai.pairing.pairing.domain;

import java.time.LocalDate;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingCreated;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * In its term.
 *
 * @param endsOn the last day
 * @param seat what holds the mentor's seat
 */
public record Active(Terms terms, LocalDate startsOn, LocalDate endsOn, String seat) implements Pairing {

    /** From today on for the months of the terms. */
    static Active starting(Terms terms, LocalDate today, String seat) {
        return new Active(terms, today, today.plusMonths(terms.termMonths()).minusDays(1), seat);
    }

    @Override
    public @Nullable String intent() {
        return null;
    }

    public PairingCreated created() {
        return PairingEvents.created(this);
    }

    public Decision<Pairing> complete(LocalDate today) {
        return Decision.change(
                new Ended(terms, startsOn, today, Pairing.Outcome.COMPLETED, null, seat, false, null),
                PairingEvents.completed(terms, today));
    }

    public Decision<Pairing> transfer(Successor successor, String reason) {
        return Decision.change(new Transferring(terms, startsOn, endsOn, seat, successor, reason, false));
    }

    public Decision<Pairing> terminate(String reason, LocalDate today) {
        return Decision.change(
                new Ended(terms, startsOn, today, Pairing.Outcome.TERMINATED, reason, seat, false, null),
                PairingEvents.terminated(terms, today, reason));
    }
}
