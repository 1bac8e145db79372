package org.bangdai.pairing.pairing;

import java.time.Instant;
import org.bangdai.pairing.pairing.domain.Proposed;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.work.DueWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets offers lapse that nobody answered in time; the next choice is asked. */
@Component
class ExpireOffers implements DueWork {

    private static final int BATCH = 200;
    private static final int AT_ONCE = 8;

    private final Pairings pairings;
    private final ReleasePairing release;
    private final AfterLapse lapsed;

    ExpireOffers(Pairings pairings, ReleasePairing release, AfterLapse lapsed) {
        this.pairings = pairings;
        this.release = release;
        this.lapsed = lapsed;
    }

    @Override
    public String name() {
        return "expired-offers";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return pairings.expiredBuckets(now, BATCH);
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return pairings.expired(bucket, now, BATCH)
                .flatMap(id -> expire(id, now), AT_ONCE)
                .count();
    }

    private Mono<String> expire(String id, Instant now) {
        return pairings.update(
                        Caller.system(name()),
                        id,
                        pairing ->
                                pairing instanceof Proposed proposed ? proposed.expire(now) : Decision.change(pairing))
                .then(release.drive(id))
                .then(Mono.defer(() -> lapsed.goOn(id)))
                .thenReturn(id);
    }
}
