package org.bangdai.pairing.casework;

import java.util.Optional;
import org.bangdai.pairing.casework.domain.Case;
import org.bangdai.pairing.casework.domain.OpenCase;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.intent.IntentDriver;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Looks whether the pairing that an open case came to is over, and if so hands the case to the successor or puts it onto the organiser's list. A case is with
 * its owner before this looks, and a pairing is over before its end is heard of: so of a case that comes and a pairing that ends at the same time, one finds
 * the other. May be repeated.
 */
@Component
class SettleCase implements IntentDriver {

    private static final Caller SYSTEM = Caller.system("casework");

    private final Cases cases;
    private final Pairings pairings;

    SettleCase(Cases cases, Pairings pairings) {
        this.cases = cases;
        this.pairings = pairings;
    }

    @Override
    public String collection() {
        return Cases.COLLECTION;
    }

    @Override
    public String intent() {
        return OpenCase.SETTLE;
    }

    @Override
    public Mono<Void> drive(String id) {
        return once(id).expand(after -> OpenCase.SETTLE.equals(after.state().intent()) ? once(id) : Mono.empty())
                .then();
    }

    private Mono<Stored<Case>> once(String id) {
        return cases.find(SYSTEM, id)
                .filter(it -> it.state() instanceof OpenCase)
                .flatMap(it -> pairings.find(SYSTEM, it.state().owner().pairingId())
                        .map(pairing -> Optional.of(pairing.state()))
                        .defaultIfEmpty(Optional.empty())
                        .flatMap(
                                pairing -> cases.update(SYSTEM, id, present -> settled(present, it.state(), pairing))));
    }

    /** What was looked up concerns the owner of then only. */
    private static Decision<Case> settled(Case present, Case then, Optional<Pairing> pairing) {
        return present instanceof OpenCase open
                        && open.owner().pairingId().equals(then.owner().pairingId())
                ? open.settle(pairing.orElse(null))
                : Decision.change(present);
    }
}
