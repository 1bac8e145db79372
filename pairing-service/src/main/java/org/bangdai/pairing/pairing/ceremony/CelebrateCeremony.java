package org.bangdai.pairing.pairing.ceremony;

import org.bangdai.pairing.pairing.ceremony.domain.Celebrating;
import org.bangdai.pairing.pairing.ceremony.domain.Entry.Standing;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.intent.IntentDriver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries {@code Celebrating} on: lets the pairings begin that both sides have agreed to, each once in effect. */
@Component
class CelebrateCeremony implements IntentDriver {

    private final Ceremonies ceremonies;
    private final MovePairings pairings;

    CelebrateCeremony(Ceremonies ceremonies, MovePairings pairings) {
        this.ceremonies = ceremonies;
        this.pairings = pairings;
    }

    @Override
    public String collection() {
        return Ceremonies.COLLECTION;
    }

    @Override
    public String intent() {
        return Celebrating.INTENT;
    }

    @Override
    public Mono<Void> drive(String id) {
        return drive(Caller.system("ceremony"), id);
    }

    /** @param by whose act the events name */
    Mono<Void> drive(Caller by, String id) {
        return ceremonies
                .get(by, id)
                .map(it -> it.state())
                .ofType(Celebrating.class)
                .flatMap(it -> pairings.celebrate(by, id, it.guests().pairings(Standing.JOINED), it.day()))
                .flatMap(standings -> ceremonies.update(
                        by,
                        id,
                        ceremony -> ceremony instanceof Celebrating celebrating
                                ? celebrating.done(standings)
                                : Decision.change(ceremony)))
                .then();
    }
}
