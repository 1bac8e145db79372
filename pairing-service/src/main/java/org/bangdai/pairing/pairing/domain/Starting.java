package org.bangdai.pairing.pairing.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.bangdai.platform.decision.Decision;

/**
 * An emergency's pairing that asks for the mentee's slot and for one of the mentor's emergency seats.
 *
 * @param reason what the emergency is
 * @param endsOn the last day on which it may be ratified
 */
public record Starting(Terms terms, String reason, LocalDate startsOn, LocalDate endsOn) implements Pairing {

    public static final String INTENT = "start";

    @Override
    public String intent() {
        return INTENT;
    }

    public String seat() {
        return Pairing.seatOf(terms.pairingId(), 1);
    }

    public Decision<Pairing> seated() {
        Provisional begun = new Provisional(terms, reason, startsOn, endsOn, seat());
        return Decision.change(begun, PairingEvents.created(begun, reason));
    }

    /** Another has the slot, or the last seat. */
    public Decision<Pairing> lost(Pairing.Lapse why, Instant at) {
        return Decision.change(Lapsed.unheard(terms, why, at));
    }
}
