package org.bangdai.pairing.pairing;

import org.bangdai.pairing.pairing.domain.PairingRefusal;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.registry.Barred;
import org.bangdai.platform.decision.RefusedException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 回避: reporting lines and declared kin are never paired. */
@Component
public class CheckAvoidance {

    private final Barred barred;

    CheckAvoidance(Barred barred) {
        this.barred = barred;
    }

    /** For an organiser, who may know the ground. Errors: {@code RefusedException} with {@code ReportingLine} or {@code DeclaredKin}. */
    public Mono<Void> check(String mentorId, String menteeId) {
        return barred.between(menteeId, mentorId)
                .flatMap(bar -> Mono.error(new RefusedException(PairingRefusal.of(bar))));
    }

    /** As {@link #holds}. */
    public Mono<Boolean> bars(String mentorId, String menteeId) {
        return barred.between(menteeId, mentorId).hasElement();
    }

    /** Whether the two must avoid each other by now. */
    public Mono<Boolean> holds(Terms terms) {
        return bars(terms.mentorId(), terms.menteeId());
    }
}
