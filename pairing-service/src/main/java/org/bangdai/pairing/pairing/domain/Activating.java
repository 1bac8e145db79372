package org.bangdai.pairing.pairing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bangdai.platform.decision.Decision;

/**
 * Both said yes; asks for a seat with the mentor.
 *
 * @param last whose consent completed it, and is taken back where no seat is free
 * @param attempt makes this request's seat its own
 */
public record Activating(Terms terms, Instant expiresAt, List<String> consents, String last, int attempt)
        implements Pairing {

    public static final String INTENT = "activate";

    public Activating {
        consents = List.copyOf(consents);
    }

    @Override
    public String intent() {
        return INTENT;
    }

    public String seat() {
        return Pairing.seatOf(terms.pairingId(), attempt);
    }

    /** @param awaited whether the ceremony that it is held back for is still to come */
    public Decision<Pairing> seated(Instant now, LocalDate today, boolean awaited) {
        if (awaited && terms.ceremonyId() != null) {
            return Decision.change(new Agreed(terms, now, seat()), PairingEvents.agreed(terms, terms.ceremonyId()));
        }
        Active active = Active.starting(terms.in(null), today, seat());
        return Decision.change(active, active.created());
    }

    public Decision<Pairing> full() {
        return Decision.change(new Proposed(terms, expiresAt, consents, attempt));
    }

    /** The two must avoid each other after all. */
    public Decision<Pairing> avoided(Instant now) {
        return Lapsed.obstructed(terms, Pairing.Lapse.MUST_AVOID, now, null);
    }
}
