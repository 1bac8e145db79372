package org.bangdai.pairing.pairing;

import org.bangdai.pairing.pairing.domain.Ancestry;
import org.bangdai.pairing.pairing.domain.PairingRefusal;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.decision.RefusedException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps the lineage free of cycles: nobody becomes the mentor of someone from whom they learnt, directly or over others. Asked while the pairing that is to be
 * is on record as {@code Activating} or {@code Transferring}; of several that would close a cycle together the last one recorded is refused, and the others may be.
 */
@Component
public class CheckLineage {

    private final Pairings pairings;

    CheckLineage(Pairings pairings) {
        this.pairings = pairings;
    }

    /** Empty where nothing speaks against it. */
    Mono<PairingRefusal> refusal(Terms terms) {
        return refusal(terms.mentorId(), terms.menteeId());
    }

    /** Completes, or fails with {@link RefusedException}. */
    Mono<Void> check(String mentorId, String menteeId) {
        return refusal(mentorId, menteeId).flatMap(it -> Mono.error(new RefusedException(it)));
    }

    /** As {@link #refusal(Terms)}. */
    public Mono<PairingRefusal> refusal(String mentorId, String menteeId) {
        return Mono.defer(() -> grow(new Ancestry(mentorId, menteeId)))
                .mapNotNull(grown -> grown.refusal().orElse(null));
    }

    private Mono<Ancestry> grow(Ancestry ancestry) {
        return ancestry.level().isEmpty()
                ? Mono.just(ancestry)
                : pairings.ofMentees(ancestry.level()).collectList().flatMap(found -> grow(ancestry.grow(found)));
    }
}
