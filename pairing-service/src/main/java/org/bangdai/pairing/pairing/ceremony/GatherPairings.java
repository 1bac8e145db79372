package org.bangdai.pairing.pairing.ceremony;

import org.bangdai.pairing.pairing.ceremony.domain.Entry.Standing;
import org.bangdai.pairing.pairing.ceremony.domain.Scheduled;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.intent.IntentDriver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries {@code Scheduled} on while pairings are joining: holds them back for the ceremony. */
@Component
class GatherPairings implements IntentDriver {

    private final Ceremonies ceremonies;
    private final MovePairings pairings;

    GatherPairings(Ceremonies ceremonies, MovePairings pairings) {
        this.ceremonies = ceremonies;
        this.pairings = pairings;
    }

    @Override
    public String collection() {
        return Ceremonies.COLLECTION;
    }

    @Override
    public String intent() {
        return Scheduled.GATHER;
    }

    @Override
    public Mono<Void> drive(String id) {
        return drive(Caller.system("ceremony"), id);
    }

    /** @param by whose act it is */
    Mono<Void> drive(Caller by, String id) {
        return ceremonies
                .get(by, id)
                .map(it -> it.state())
                .ofType(Scheduled.class)
                .filter(it -> it.intent() != null)
                .flatMap(it -> pairings.hold(by, id, it.guests().pairings(Standing.JOINING)))
                .flatMap(standings -> ceremonies.update(
                        by,
                        id,
                        ceremony -> ceremony instanceof Scheduled scheduled
                                ? scheduled.gathered(standings)
                                : Decision.change(ceremony)))
                .then();
    }
}
