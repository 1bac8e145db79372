package org.bangdai.pairing.pairing;

import org.bangdai.pairing.pairing.domain.Lapsed;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.PairingRefusal;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import reactor.core.publisher.Mono;

/** What is told to whoever asked for a pairing that lost a race, so that nobody ever heard of it. */
public final class RefuseUnheard {

    private RefuseUnheard() {}

    /** The pairing, or why it came to nothing. */
    public static Mono<Stored<Pairing>> of(Stored<Pairing> pairing) {
        if (!(pairing.state() instanceof Lapsed lapsed)) {
            return Mono.just(pairing);
        }
        return switch (lapsed.reason()) {
            case UNCLAIMED -> Mono.error(new RefusedException(new PairingRefusal.AlreadyPaired()));
            case SAME_MENTOR -> Mono.error(new RefusedException(new PairingRefusal.PairedAlready()));
            case UNSEATED -> Mono.error(new RefusedException(new PairingRefusal.NoEmergencySeat()));
            case ERASED ->
                Mono.error(new NotFoundException("mentees", lapsed.terms().menteeId()));
            case DECLINED, EXPIRED, MUST_AVOID, MENTOR_UNAVAILABLE -> Mono.just(pairing);
        };
    }
}
