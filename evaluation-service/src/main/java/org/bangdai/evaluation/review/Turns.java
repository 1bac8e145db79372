package org.bangdai.evaluation.review;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.work.Buckets;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Documents whose state has a {@code turnsAt}, by bucket. */
public final class Turns {

    private static final String TURNS_AT = "state.turnsAt";
    private static final int AT_ONCE = 8;
    private static final int BATCH = 200;

    private final MongoCollection<Document> collection;

    public Turns(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    public static List<Index> indexes() {
        return List.of(
                Index.on("turns", ascending(TURNS_AT, "bucket")).where(exists(TURNS_AT)),
                Index.on("turns-bucket", ascending("bucket", TURNS_AT)).where(exists(TURNS_AT)));
    }

    /**
     * All of them, so that replicas share what falls due at one instant. When idle one query, answered by index {@code turns}; else one for each bucket, by {@code
     * turns-bucket}.
     */
    public Flux<Integer> buckets(Instant now) {
        return first(lte(TURNS_AT, Date.from(now)), ascending(TURNS_AT))
                .flatMapMany(any -> Flux.range(0, Buckets.COUNT))
                .flatMap(bucket -> first(due(bucket, now), ascending(TURNS_AT)), AT_ONCE)
                .map(found -> found.getInteger("bucket"));
    }

    private Mono<Document> first(Bson filter, Bson sort) {
        return Mono.from(collection
                .find(filter)
                .sort(sort)
                .projection(Projections.include("bucket"))
                .limit(1));
    }

    /** A bounded number. Index {@code turns-bucket}. */
    public Flux<String> ids(int bucket, Instant now) {
        return ids(bucket, now, BATCH);
    }

    /** Index {@code turns-bucket}. */
    Flux<String> ids(int bucket, Instant now, int most) {
        return Flux.from(collection
                        .find(due(bucket, now))
                        .sort(ascending(TURNS_AT))
                        .projection(Projections.include("_id"))
                        .limit(most))
                .map(found -> found.getString("_id"));
    }

    private static Bson due(int bucket, Instant now) {
        return and(eq("bucket", bucket), lte(TURNS_AT, Date.from(now)));
    }
}
