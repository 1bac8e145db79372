package org.bangdai.evaluation.review;

import java.time.Instant;
import java.util.List;
import org.bangdai.evaluation.review.domain.Parts;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.Terms;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Aggregates.Fresh;
import reactor.core.publisher.Flux;

/** Reviews that wait for all of their parts, written as if they had fallen due, but without the events of it. */
public final class DueReviews {

    private static final int BATCH = 200;
    private static final int AT_ONCE = 4;

    private final Aggregates<Review> reviews;

    public DueReviews(AggregateFactory stores) {
        this.reviews = stores.create(MongoReviews.aggregate());
    }

    /** @param remindAt until when nothing is to be done about them */
    public void insert(List<Terms> terms, Instant remindAt) {
        Flux.fromIterable(terms)
                .map(it -> new Fresh<Review>(it.reviewId(), new Review.Due(it, Parts.NONE, remindAt), List.of()))
                .buffer(BATCH)
                .flatMap(batch -> reviews.insertAll(Caller.system("fill"), batch), AT_ONCE)
                .blockLast();
    }
}
