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
import org.bson.Document;
import reactor.core.publisher.Flux;

/** Documents whose state has a {@code turnsAt}, by bucket. */
public final class Turns {

    private static final String TURNS_AT = "state.turnsAt";
    private static final int OLDEST = 512;
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

    /** Index {@code turns}. */
    public Flux<Integer> buckets(Instant now) {
        return Flux.from(collection
                        .find(lte(TURNS_AT, Date.from(now)))
                        .sort(ascending(TURNS_AT))
                        .projection(Projections.include("bucket"))
                        .limit(OLDEST))
                .map(found -> found.getInteger("bucket"))
                .distinct();
    }

    /** Index {@code turns-bucket}. */
    public Flux<String> ids(int bucket, Instant now) {
        return Flux.from(collection
                        .find(and(eq("bucket", bucket), lte(TURNS_AT, Date.from(now))))
                        .sort(ascending(TURNS_AT))
                        .projection(Projections.include("_id"))
                        .limit(BATCH))
                .map(found -> found.getString("_id"));
    }
}
