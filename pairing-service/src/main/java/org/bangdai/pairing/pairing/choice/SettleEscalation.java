package org.bangdai.pairing.pairing.choice;

import java.time.Clock;
import org.bangdai.pairing.organiser.AsOrganiser;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Lapsed;
import org.bangdai.pairing.pairing.domain.Lapsed.Settlement;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.PairingRefusal;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An organiser says what was done for a mentee whom no mentor has taken. May be repeated. */
@Component
class SettleEscalation {

    private final Pairings pairings;
    private final Clock clock;

    SettleEscalation(Pairings pairings, Clock clock) {
        this.pairings = pairings;
        this.clock = clock;
    }

    Mono<Stored<Pairing>> settle(Caller by, String pairingId, String note) {
        return pairings.update(
                AsOrganiser.of(by),
                pairingId,
                AsOrganiser.apart(by, Pairing::isParty, pairing -> decide(pairing, by.actor(), note)));
    }

    private Decision<Pairing> decide(Pairing pairing, String by, String note) {
        if (!(pairing instanceof Lapsed lapsed)) {
            return Decision.refuse(new PairingRefusal.WrongState());
        }
        Settlement settled = lapsed.settled();
        boolean repeated =
                settled != null && settled.by().equals(by) && settled.note().equals(note);
        return repeated ? Decision.change(lapsed) : lapsed.settle(by, note, clock.instant());
    }
}
