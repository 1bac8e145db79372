package org.bangdai.evaluation.review;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.ReviewEvent;
import org.bangdai.evaluation.review.domain.Settling;
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
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class MongoReviews implements Reviews, ReviewsOf {

    private static final String TOPIC = "evaluation-events";
    private static final String PAIRING = "state.terms.pairingId";
    private static final String STATE = "state.kind";
    private static final String DUE_ON = "state.terms.dueOn";

    private static final String PERIOD = "state.terms.period";
    private static final String MENTEE = "state.terms.menteeId";
    private static final List<String> OPEN =
            List.of(ReviewState.DUE.kind(), ReviewState.OVERDUE.kind(), ReviewState.ESCALATED.kind());
    private static final Caller SYSTEM = Caller.system("fall-due");

    private final Aggregates<Review> reviews;
    private final Turns turns;

    MongoReviews(AggregateFactory stores) {
        reviews = stores.create(aggregate());
        turns = new Turns(reviews.collection());
    }

    static Aggregate<Review> aggregate() {
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
            aggregate.index(Index.on(seenBy + "-period-state", ascending(seenBy, PERIOD, STATE, DUE_ON, "_id")));
            aggregate.index(Index.on(seenBy + "-period-due", ascending(seenBy, PERIOD, DUE_ON, "_id")));
            aggregate.index(Index.on(seenBy + "-mentee", ascending(seenBy, MENTEE, DUE_ON, "_id")));
            aggregate.index(Index.on(seenBy + "-pairing", ascending(seenBy, PAIRING, DUE_ON, "_id")));
        }
        return aggregate;
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

    /**
     * Indexes {@code …-pairing} (a pairing has few reviews, so nothing else needs a place in it), {@code …-period-state} or {@code …-period-due}, {@code …-state} and {@code
     * …-due}.
     */
    @Override
    public Mono<Page<Stored<Review>>> page(Caller by, Selection selection, PageRequest request) {
        List<Bson> filters = new ArrayList<>();
        if (selection.pairingId() != null) {
            filters.add(eq(PAIRING, selection.pairingId()));
        }
        if (selection.period() != null) {
            filters.add(eq(PERIOD, selection.period()));
        }
        if (selection.state() != null) {
            filters.add(eq(STATE, selection.state().kind()));
        }
        return reviews.page(by, filters.isEmpty() ? empty() : and(filters), DUE_ON, true, request);
    }

    /** Index {@code divisions-state}. */
    @Override
    public Flux<Review> open(String division) {
        return Flux.from(reviews.collection().find(and(eq("divisions", division), in(STATE, OPEN))))
                .map(found -> reviews.read(found).state());
    }

    @Override
    public Flux<Integer> bucketsToTurn(Instant now) {
        return turns.buckets(now);
    }

    @Override
    public Mono<Long> turn(int bucket, Instant now, Function<List<Review>, Mono<Function<Review, Settling>>> settle) {
        return turns.ids(bucket, now, BATCH)
                .collectList()
                .flatMap(ids -> reviews.updateAll(
                        SYSTEM,
                        ids,
                        found -> settle.apply(found)
                                .map(settling -> review -> review.turn(now, settling.apply(review)))));
    }

    /** Index {@code divisions-period-due}. */
    @Override
    public Flux<Review> period(String division, String period) {
        return Flux.from(reviews.collection().find(and(eq("divisions", division), eq(PERIOD, period))))
                .map(found -> reviews.read(found).state());
    }

    /** Indexes {@code …-mentee}. */
    @Override
    public Mono<List<Review>> mentee(Caller by, String menteeId) {
        return some(by, eq(MENTEE, menteeId));
    }

    /** Indexes {@code …-pairing}. */
    @Override
    public Mono<List<Review>> pairing(Caller by, String pairingId) {
        return some(by, eq(PAIRING, pairingId));
    }

    private Mono<List<Review>> some(Caller by, Bson filter) {
        return reviews.page(by, filter, DUE_ON, false, new PageRequest(MOST, null))
                .map(page -> page.items().stream().map(Stored::state).toList());
    }
}
