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

/** Many reviews at once, written as if they had come so far, but without the events of it. */
public final class FillReviews {

    private static final int BATCH = 200;
    private static final int AT_ONCE = 4;

    private FillReviews() {}

    /** Those that wait for all of their parts. @param remindAt until when nothing is to be done about them */
    public static void due(AggregateFactory stores, List<Terms> terms, Instant remindAt) {
        insert(
                stores.create(MongoReviews.aggregate()),
                Flux.fromIterable(terms)
                        .map(it -> new Fresh<>(it.reviewId(), new Review.Due(it, Parts.NONE, remindAt), List.of())));
    }

    static void insert(Aggregates<Review> reviews, Flux<Fresh<Review>> all) {
        all.buffer(BATCH)
                .flatMap(batch -> reviews.insertAll(Caller.system("fill"), batch), AT_ONCE)
                .blockLast();
    }
}
