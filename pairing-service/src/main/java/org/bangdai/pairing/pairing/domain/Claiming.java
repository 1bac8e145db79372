package org.bangdai.pairing.pairing.domain;

import java.time.Instant;
import java.util.List;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingOffered;
import org.bangdai.platform.decision.Decision;

/** Asks for the mentee's slots. */
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

    /** A next choice that cannot be leaves the turn to the one after it. */
    public Decision<Pairing> unclaimed(Pairing.Lapse why, Instant at) {
        boolean further = why == Pairing.Lapse.SAME_MENTOR && terms.choice() > 1;
        Lapsed lapsed = Lapsed.unheard(terms, why, at);
        return Decision.change(further ? lapsed.seeking() : lapsed);
    }
}
