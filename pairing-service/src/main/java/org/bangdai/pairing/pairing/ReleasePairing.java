package org.bangdai.pairing.pairing;

import java.util.Optional;
import org.bangdai.pairing.pairing.domain.Activating;
import org.bangdai.pairing.pairing.domain.Agreed;
import org.bangdai.pairing.pairing.domain.Claiming;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Lapsed;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Proposed;
import org.bangdai.pairing.pairing.domain.Running;
import org.bangdai.pairing.pairing.domain.Starting;
import org.bangdai.pairing.pairing.domain.Successor;
import org.bangdai.pairing.pairing.domain.Transferring;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.intent.IntentDriver;
import org.bangdai.platform.store.AlreadyExistsException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Starts the successor of a pairing that was transferred; gives back what one that is over still holds: the mentee's slots and the mentor's seat. */
@Component
public class ReleasePairing implements IntentDriver {

    private static final Caller SYSTEM = Caller.system("release");

    private final Pairings pairings;
    private final TakeSeat seats;
    private final TakeMentee slots;

    ReleasePairing(Pairings pairings, TakeSeat seats, TakeMentee slots) {
        this.pairings = pairings;
        this.seats = seats;
        this.slots = slots;
    }

    @Override
    public String collection() {
        return Pairings.COLLECTION;
    }

    @Override
    public String intent() {
        return Pairing.RELEASE;
    }

    @Override
    public Mono<Void> drive(String id) {
        return release(SYSTEM, id);
    }

    /** @param by whose act a successor's start is */
    Mono<Void> release(Caller by, String id) {
        return pairings.get(SYSTEM, id)
                .filter(it -> Pairing.RELEASE.equals(it.state().intent()))
                .flatMap(it -> successor(by, it.state())
                        .then(seat(it.state()))
                        .then(slots.leave(it.state().terms(), seatOf(it.state())))
                        .then(pairings.update(SYSTEM, id, ReleasePairing::released)))
                .then();
    }

    /** Once, whoever gets there first: its id is the command's. */
    private Mono<Void> successor(Caller by, Pairing pairing) {
        if (!(pairing instanceof Ended ended)) {
            return Mono.empty();
        }
        Successor successor = ended.successor();
        return successor == null
                ? Mono.empty()
                : pairings.start(by, successor, ended.endedOn())
                        .onErrorResume(AlreadyExistsException.class, started -> Mono.empty())
                        .then();
    }

    private Mono<Void> seat(Pairing pairing) {
        return Mono.justOrEmpty(seatOf(pairing)).flatMap(seat -> seats.leave(pairing.terms(), seat));
    }

    private static Optional<String> seatOf(Pairing pairing) {
        return switch (pairing) {
            case Ended ended -> Optional.of(ended.seat());
            case Lapsed lapsed -> Optional.ofNullable(lapsed.seat());
            default -> Optional.empty();
        };
    }

    private static Decision<Pairing> released(Pairing pairing) {
        return switch (pairing) {
            case Lapsed lapsed -> lapsed.giveBack();
            case Ended ended -> ended.giveBack();
            case Claiming open -> Decision.change(open);
            case Proposed open -> Decision.change(open);
            case Activating open -> Decision.change(open);
            case Agreed open -> Decision.change(open);
            case Starting open -> Decision.change(open);
            case Running open -> Decision.change(open);
            case Transferring open -> Decision.change(open);
        };
    }
}
