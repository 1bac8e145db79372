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

    public Decision<Pairing> seated(LocalDate today) {
        Active active = Active.starting(terms, today, seat());
        return Decision.change(active, active.created());
    }

    public Decision<Pairing> full() {
        return Decision.change(new Proposed(terms, expiresAt, consents, attempt));
    }

    /** The two must avoid each other after all. */
    public Decision<Pairing> avoided(Instant now) {
        return Decision.change(
                new Lapsed(terms, Pairing.Lapse.MUST_AVOID, now, false),
                new PairingEvents.PairingLapsed(
                        terms.pairingId(),
                        terms.mentorId(),
                        terms.menteeId(),
                        terms.role(),
                        terms.division(),
                        Pairing.Lapse.MUST_AVOID));
    }
}
