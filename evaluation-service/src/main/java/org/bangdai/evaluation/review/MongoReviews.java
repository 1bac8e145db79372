package org.bangdai.evaluation.review;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.ReviewEvent;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class MongoReviews implements Reviews {

    private static final String TOPIC = "evaluation-events";
    private static final String PAIRING = "state.terms.pairingId";
    private static final String STATE = "state.kind";
    private static final String DUE_ON = "state.terms.dueOn";

    private final Aggregates<Review> reviews;
    private final Turns turns;

    MongoReviews(AggregateFactory stores) {
        Aggregate<Review> aggregate = Aggregate.in(
                        "reviews",
                        RecordMapping.of(Review.class),
                        review -> review.terms().division())
                .participants(review -> review.terms().participants())
                .publishes(TOPIC, review -> review.terms().pairingId());
        Turns.indexes().forEach(aggregate::index);
        for (String seenBy : List.of("divisions", "participants")) {
            aggregate.index(Index.on(seenBy + "-due", ascending(seenBy, DUE_ON, "_id")));
            aggregate.index(Index.on(seenBy + "-state", ascending(seenBy, STATE, DUE_ON, "_id")));
            aggregate.index(Index.on(seenBy + "-pairing", ascending(seenBy, PAIRING, DUE_ON, "_id")));
        }
        reviews = stores.create(aggregate);
        turns = new Turns(reviews.collection());
    }

    @Override
    public Mono<Boolean> place(Caller by, Review review) {
        List<ReviewEvent> events =
                review instanceof Review.Scheduled ? List.of(ReviewEvent.scheduled(review.terms())) : List.of();
        return reviews.insert(by, review.terms().reviewId(), review, events)
                .thenReturn(true)
                .onErrorReturn(AlreadyExistsException.class, false);
    }

    @Override
    public Mono<Stored<Review>> get(Caller by, String id) {
        return reviews.get(by, id);
    }

    @Override
    public Mono<Stored<Review>> update(Caller by, String id, Step<Review> step) {
        return reviews.update(by, id, step);
    }

    /** Indexes {@code …-pairing} (a pairing has few reviews, so the state needs no place in it), {@code …-state} and {@code …-due}. */
    @Override
    public Mono<Page<Stored<Review>>> page(
            Caller by, @Nullable String pairingId, @Nullable ReviewState state, PageRequest request) {
        List<Bson> filters = new ArrayList<>();
        if (pairingId != null) {
            filters.add(eq(PAIRING, pairingId));
        }
        if (state != null) {
            filters.add(eq(STATE, state.kind()));
        }
        return reviews.page(by, filters.isEmpty() ? empty() : and(filters), DUE_ON, true, request);
    }

    @Override
    public Flux<Integer> bucketsToTurn(Instant now) {
        return turns.buckets(now);
    }

    @Override
    public Flux<String> toTurn(int bucket, Instant now) {
        return turns.ids(bucket, now);
    }
}
