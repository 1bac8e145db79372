package org.bangdai.pairing.pairing;

import java.time.Clock;
import java.util.Optional;
import org.bangdai.pairing.pairing.domain.Claiming;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.intent.IntentDriver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries {@code Claiming} on: takes the mentee's slots and offers the pairing, or lets it lapse where another has one of them. */
@Component
class ClaimMentee implements IntentDriver {

    private static final Caller SYSTEM = Caller.system("claim");

    private final Pairings pairings;
    private final TakeMentee slots;
    private final ReleasePairing release;
    private final Clock clock;

    ClaimMentee(Pairings pairings, TakeMentee slots, ReleasePairing release, Clock clock) {
        this.pairings = pairings;
        this.slots = slots;
        this.release = release;
        this.clock = clock;
    }

    @Override
    public String collection() {
        return Pairings.COLLECTION;
    }

    @Override
    public String intent() {
        return Claiming.INTENT;
    }

    @Override
    public Mono<Void> drive(String id) {
        return pairings.get(SYSTEM, id)
                .filter(it -> it.state() instanceof Claiming)
                .flatMap(it -> slots.take(it.state().terms())
                        .singleOptional()
                        .flatMap(refused -> pairings.update(SYSTEM, id, pairing -> decide(pairing, refused)))
                        // Whoever finds that it lapsed meanwhile gives back what was just taken.
                        .filter(after -> !after.state().isOpen())
                        .flatMap(after ->
                                release.drive(id).then(slots.leave(after.state().terms()))));
    }

    private Decision<Pairing> decide(Pairing pairing, Optional<Pairing.Lapse> refused) {
        if (!(pairing instanceof Claiming claiming)) {
            return Decision.change(pairing);
        }
        return refused.map(why -> claiming.unclaimed(why, clock.instant())).orElseGet(claiming::claimed);
    }
}
