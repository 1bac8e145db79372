package org.bangdai.pairing.pairing.ceremony;

import java.util.List;
import org.bangdai.pairing.organiser.AsOrganiser;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.ceremony.domain.CeremonyRefusal;
import org.bangdai.pairing.pairing.ceremony.domain.Entry;
import org.bangdai.pairing.pairing.ceremony.domain.Scheduled;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes one pairing out of a ceremony: what both sides have agreed to begins at once, or lapses where they must avoid each other or the mentor takes nobody by
 * now, and what they have not is an ordinary proposal. The pairing's own state decides; the list follows, and a list that has not followed yet says so when the ceremony takes place. May be repeated.
 */
@Component
class LeaveCeremony {

    private final Ceremonies ceremonies;
    private final Pairings pairings;
    private final MovePairings move;

    LeaveCeremony(Ceremonies ceremonies, Pairings pairings, MovePairings move) {
        this.ceremonies = ceremonies;
        this.pairings = pairings;
        this.move = move;
    }

    Mono<Stored<Pairing>> leave(Caller caller, String id, String pairingId) {
        Caller by = AsOrganiser.of(caller);
        return ceremonies
                .get(by, id)
                .flatMap(ceremony -> {
                    Entry entry = ceremony.state().guests().of(pairingId).orElse(null);
                    if (entry == null) {
                        return Mono.error(new NotFoundException(Ceremonies.COLLECTION, id + "/" + pairingId));
                    }
                    return ceremony.state() instanceof Scheduled || entry.standing() == Entry.Standing.LEFT
                            ? Mono.just(entry)
                            : Mono.error(new RefusedException(new CeremonyRefusal.IsOver()));
                })
                .then(Mono.defer(() -> pairings.get(by, pairingId)))
                .flatMap(pairing -> AsOrganiser.apart(by, pairing.state()::isParty))
                .then(Mono.defer(() -> move.leave(by, id, List.of(pairingId))))
                .flatMap(left -> ceremonies.update(
                        by,
                        id,
                        ceremony -> ceremony instanceof Scheduled scheduled
                                ? scheduled.left(pairingId)
                                : Decision.change(ceremony)))
                .then(Mono.defer(() -> pairings.get(by, pairingId)));
    }
}
