package org.bangdai.evaluation.review;

import java.time.Instant;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The reviews, each under {@code <pairingId>:<yyyy-mm>}. Errors as those of {@code Aggregates}. */
interface Reviews {

    /** Puts a new review in its place; false where there is one already, which stays as it is. */
    Mono<Boolean> place(Caller by, Review review);

    Mono<Stored<Review>> get(Caller by, String id);

    Mono<Stored<Review>> update(Caller by, String id, Step<Review> step);

    /**
     * The newest due day first.
     *
     * @param pairingId only this pairing's
     * @param state only those in this state
     */
    Mono<Page<Stored<Review>>> page(
            Caller by, @Nullable String pairingId, @Nullable ReviewState state, PageRequest request);

    /** Buckets with reviews whose time to turn has come; may repeat. */
    Flux<Integer> bucketsToTurn(Instant now);

    /** Ids of reviews in the bucket whose time to turn has come, the longest waiting first, a bounded number. */
    Flux<String> toTurn(int bucket, Instant now);
}
