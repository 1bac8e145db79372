package org.bangdai.pairing.pairing.term;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.ReleasePairing;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Provisional;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.work.DueWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells both sides that a term ends soon or is over, and ends emergencies whose time is up. Only a person completes any other pairing. */
@Component
class AttendTerms implements DueWork {

    private static final int BATCH = 200;
    private static final int AT_ONCE = 8;

    private final Pairings pairings;
    private final ReleasePairing release;
    private final Clock clock;

    AttendTerms(Pairings pairings, ReleasePairing release, Clock clock) {
        this.pairings = pairings;
        this.release = release;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pairing-terms";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return pairings.termBuckets(day(now), BATCH);
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return pairings.atTerm(bucket, day(now), BATCH)
                .flatMap(id -> attend(id, day(now)), AT_ONCE)
                .count();
    }

    private Mono<String> attend(String id, LocalDate today) {
        return pairings.update(Caller.system(name()), id, pairing -> atTerm(pairing, today))
                .then(release.drive(id))
                .thenReturn(id);
    }

    private static Decision<Pairing> atTerm(Pairing pairing, LocalDate today) {
        return switch (pairing) {
            case Active active -> active.atTerm(today);
            case Provisional emergency -> emergency.lapse(today);
            default -> Decision.change(pairing);
        };
    }

    private LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, clock.getZone());
    }
}
