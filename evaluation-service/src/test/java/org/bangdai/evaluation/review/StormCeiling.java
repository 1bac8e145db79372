package org.bangdai.evaluation.review;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Aggregates.Fresh;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;

/** What the database alone can do: the same documents, indexes and writes as in the storm, with no service, no reads and no broker. */
final class StormCeiling {

    private static final int BATCH = 200;
    private static final int AT_ONCE = 8;

    private StormCeiling() {}

    static void measure(MongoDatabase database, int count) {
        Aggregates<Review> reviews = StormMain.store(database);
        Instant later = Instant.now().plusSeconds(86_400);
        List<List<Fresh<Review>>> batches = Flux.range(0, count)
                .map(i -> StormMain.review(i, later))
                .buffer(BATCH)
                .collectList()
                .block();
        long begun = System.nanoTime();
        Flux.fromIterable(batches)
                .flatMap(batch -> reviews.insertAll(Caller.system("ceiling"), batch), AT_ONCE)
                .blockLast();
        double inserts = seconds(begun);
        MongoCollection<Document> raw = reviews.collection().withWriteConcern(WriteConcern.MAJORITY);
        List<Document> documents = Flux.from(raw.find()).collectList().block();
        double updates = write(raw, documents, StormCeiling::change);
        double removals = write(raw, documents, StormCeiling::removal);
        System.out.printf(
                "the database alone: %.0f inserts, %.0f conditional updates, %.0f removals from outboxes a second; both together %.1f s for %d%n",
                count / inserts, count / updates, count / removals, updates + removals, count);
    }

    private static double write(
            MongoCollection<Document> raw,
            List<Document> documents,
            Function<Document, UpdateOneModel<Document>> write) {
        long begun = System.nanoTime();
        Flux.fromIterable(documents)
                .map(write)
                .buffer(BATCH)
                .flatMap(batch -> raw.bulkWrite(batch, new BulkWriteOptions().ordered(false)), AT_ONCE)
                .blockLast();
        return seconds(begun);
    }

    /** What falling due writes. */
    private static UpdateOneModel<Document> change(Document review) {
        Document state = new Document(review.get("state", Document.class))
                .append("kind", "Due")
                .append("parts", new Document("handed", new Document()));
        Document event = new Document("id", review.getString("_id"))
                .append("type", "review-due")
                .append("sequence", 1L)
                .append("data", state.toJson());
        Bson change = combine(
                set("state", state),
                set("version", 2L),
                set("sequence", 1L),
                set("division", review.getString("division")),
                set("divisions", review.getList("divisions", String.class)),
                set("participants", review.getList("participants", String.class)),
                pushEach("outbox", List.of(event)),
                min("outboxSince", new Date()));
        return new UpdateOneModel<>(and(eq("_id", review.getString("_id")), eq("version", 1L)), change);
    }

    /** What the relay writes once an event is on Kafka. */
    private static UpdateOneModel<Document> removal(Document review) {
        String id = review.getString("_id");
        return new UpdateOneModel<>(
                and(eq("_id", id), eq("outbox.id", id)),
                combine(pull("outbox", new Document("id", new Document("$in", List.of(id)))), unset("outboxSince")));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
