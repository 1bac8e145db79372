package org.bangdai.pairing.pairing.ceremony;

import java.util.List;
import java.util.stream.Stream;
import org.bangdai.pairing.pairing.ceremony.domain.Cancelled;
import org.bangdai.pairing.pairing.ceremony.domain.Entry.Standing;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.intent.IntentDriver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries {@code Cancelled} on: nobody waits for the ceremony any longer, and what both sides have agreed to begins. */
@Component
class CallOffCeremony implements IntentDriver {

    private final Ceremonies ceremonies;
    private final MovePairings pairings;

    CallOffCeremony(Ceremonies ceremonies, MovePairings pairings) {
        this.ceremonies = ceremonies;
        this.pairings = pairings;
    }

    @Override
    public String collection() {
        return Ceremonies.COLLECTION;
    }

    @Override
    public String intent() {
        return Cancelled.INTENT;
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
                .ofType(Cancelled.class)
                .filter(it -> !it.released())
                .flatMap(it -> pairings.leave(by, id, waiting(it)))
                .flatMap(standings -> ceremonies.update(
                        by,
                        id,
                        ceremony -> ceremony instanceof Cancelled cancelled && !cancelled.released()
                                ? cancelled.done(standings)
                                : Decision.change(ceremony)))
                .then();
    }

    private static List<String> waiting(Cancelled ceremony) {
        return Stream.of(Standing.JOINED, Standing.JOINING)
                .flatMap(it -> ceremony.guests().pairings(it).stream())
                .toList();
    }
}
