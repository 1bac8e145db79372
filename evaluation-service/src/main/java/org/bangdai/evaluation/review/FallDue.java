package org.bangdai.evaluation.review;

import java.time.Instant;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.work.DueWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets reviews turn due, and overdue, when their time has come. */
@Component
class FallDue implements DueWork {

    private static final Caller SYSTEM = Caller.system("fall-due");
    private static final int AT_ONCE = 8;

    private final Reviews reviews;

    FallDue(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return "fall-due";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return reviews.bucketsToTurn(now);
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return reviews.toTurn(bucket, now)
                .flatMapDelayError(id -> reviews.update(SYSTEM, id, review -> review.turn(now)), AT_ONCE, AT_ONCE)
                .count();
    }
}
