package org.bangdai.evaluation.review;

import java.time.Instant;
import org.bangdai.platform.work.DueWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets reviews turn due, overdue and so on when their time has come: many of one bucket in one write. */
@Component
class FallDue implements DueWork {

    /** Batches of one bucket in one sweep; what is left is asked for again. */
    private static final int BATCHES = 50;

    private final Reviews reviews;
    private final SettleReviews settle;

    FallDue(Reviews reviews, SettleReviews settle) {
        this.reviews = reviews;
        this.settle = settle;
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
        Mono<Long> batch = Mono.defer(() -> reviews.turn(bucket, now, found -> settle.of(found, now)));
        return batch.expand(done -> done < Reviews.BATCH ? Mono.empty() : batch)
                .take(BATCHES)
                .reduce(0L, Long::sum);
    }
}
