package org.bangdai.evaluation.review;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.Settling;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The reviews, each under {@code <pairingId>:<period>}. Errors as those of {@code Aggregates}. */
interface Reviews {

    /** How many are turned at a time. */
    int BATCH = 200;

    /** Puts a new review in its place; false where there is one already, which stays as it is. */
    Mono<Boolean> place(Caller by, Review review);

    Mono<Stored<Review>> get(Caller by, String id);

    Mono<Stored<Review>> update(Caller by, String id, Step<Review> step);

    /**
     * @param pairingId only this pairing's
     * @param state only those in this state
     * @param period only those of this one
     */
    record Selection(
            @Nullable String pairingId,
            @Nullable ReviewState state,
            @Nullable String period) {}

    /** The newest due day first. */
    Mono<Page<Stored<Review>>> page(Caller by, Selection selection, PageRequest request);

    /** Those of a division and below that parts are taken for, in no order; only for the system's own work, since it knows no caller. */
    Flux<Review> open(String division);

    /** Buckets with reviews whose time to turn has come; may repeat. */
    Flux<Integer> bucketsToTurn(Instant now);

    /**
     * Turns the reviews in the bucket whose time has come, the longest waiting first, at most {@link #BATCH}, in one write.
     *
     * @param settle loads what turning these needs
     * @return how many were turned
     */
    Mono<Long> turn(int bucket, Instant now, Function<List<Review>, Mono<Function<Review, Settling>>> settle);
}
