package org.bangdai.pairing.pairing.domain;

import java.time.Instant;
import java.util.List;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingOffered;
import org.bangdai.platform.decision.Decision;

/** Asks for the mentee's PRIMARY slot. */
public record Claiming(Terms terms, Instant expiresAt) implements Pairing {

    public static final String INTENT = "claim";

    @Override
    public String intent() {
        return INTENT;
    }

    public Decision<Pairing> claimed() {
        return Decision.change(
                new Proposed(terms, expiresAt, List.of(), 0),
                new PairingOffered(
                        terms.pairingId(),
                        terms.mentorId(),
                        terms.menteeId(),
                        terms.role(),
                        terms.division(),
                        expiresAt));
    }

    public Decision<Pairing> unclaimed(Instant at) {
        return Decision.change(Lapsed.unheard(terms, Pairing.Lapse.UNCLAIMED, at));
    }
}
