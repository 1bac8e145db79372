package org.bangdai.pairing.pairing;

import java.time.Clock;
import java.time.LocalDate;
import org.bangdai.pairing.organiser.AsOrganiser;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Pairing.Outcome;
import org.bangdai.pairing.pairing.domain.PairingRefusal;
import org.bangdai.pairing.pairing.domain.Provisional;
import org.bangdai.pairing.pairing.domain.Running;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Completes an active pairing, or terminates one that has begun; completing is never shown as breaking off. May be repeated. */
@Component
class EndPairing {

    private final Pairings pairings;
    private final ReleasePairing release;
    private final Clock clock;

    EndPairing(Pairings pairings, ReleasePairing release, Clock clock) {
        this.pairings = pairings;
        this.release = release;
        this.clock = clock;
    }

    Mono<Stored<Pairing>> complete(Caller by, String pairingId) {
        return end(by, pairingId, pairing -> switch (pairing) {
            case Active active -> active.complete(LocalDate.now(clock));
            case Provisional emergency -> Decision.refuse(new PairingRefusal.NotRatified());
            default -> already(pairing, Outcome.COMPLETED);
        });
    }

    Mono<Stored<Pairing>> terminate(Caller by, String pairingId, String reason) {
        return end(
                by,
                pairingId,
                pairing -> pairing instanceof Running running
                        ? running.terminate(reason, LocalDate.now(clock))
                        : already(pairing, Outcome.TERMINATED));
    }

    private Mono<Stored<Pairing>> end(Caller by, String pairingId, Step<Pairing> step) {
        Caller organiser = AsOrganiser.of(by);
        return pairings.update(organiser, pairingId, AsOrganiser.apart(by, Pairing::isParty, step))
                .flatMap(it -> release.drive(pairingId).then(pairings.get(organiser, pairingId)));
    }

    private static Decision<Pairing> already(Pairing pairing, Outcome outcome) {
        return pairing instanceof Ended ended && ended.outcome() == outcome
                ? Decision.change(pairing)
                : Decision.refuse(new PairingRefusal.WrongState());
    }
}
