package org.bangdai.pairing.pairing.emergency;

import java.time.Clock;
import java.time.LocalDate;
import org.bangdai.pairing.organiser.AsOrganiser;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.PairingRefusal;
import org.bangdai.pairing.pairing.domain.Provisional;
import org.bangdai.pairing.pairing.domain.Ratification;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets an emergency's pairing go on to a stated day. May be repeated. */
@Component
class RatifyEmergency {

    private final Pairings pairings;
    private final Clock clock;

    RatifyEmergency(Pairings pairings, Clock clock) {
        this.pairings = pairings;
        this.clock = clock;
    }

    /** @param until the pairing's last day */
    Mono<Stored<Pairing>> ratify(Caller by, String pairingId, String reason, LocalDate until) {
        return pairings.update(
                AsOrganiser.of(by),
                pairingId,
                AsOrganiser.apart(by, Pairing::isParty, pairing -> decide(pairing, by.actor(), reason, until)));
    }

    private Decision<Pairing> decide(Pairing pairing, String by, String reason, LocalDate until) {
        if (pairing instanceof Provisional emergency) {
            return emergency.ratify(by, reason, until, LocalDate.now(clock));
        }
        return pairing instanceof Active active && isThis(active, by, reason, until)
                ? Decision.change(pairing)
                : Decision.refuse(new PairingRefusal.WrongState());
    }

    private static boolean isThis(Active active, String by, String reason, LocalDate until) {
        Ratification ratified = active.ratification();
        return ratified != null
                && ratified.by().equals(by)
                && ratified.reason().equals(reason)
                && active.endsOn().equals(until);
    }
}
