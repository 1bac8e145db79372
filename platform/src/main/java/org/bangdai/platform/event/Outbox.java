package org.bangdai.platform.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ReadConcern;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The outboxes of one collection's documents. What is read here has been acknowledged by a majority, so nothing is published that a failover takes
 * back. No write here touches {@code version}.
 */
final class Outbox {

    /** Of how many of the oldest overdue documents the buckets are named at a time. */
    private static final int OLDEST = 512;

    private static final Bson NO_MORE_WAITING = unset("outboxSince");

    private final MongoCollection<Document> collection;
    private final String topic;

    Outbox(MongoCollection<Document> collection, String topic) {
        this.collection = collection.withReadConcern(ReadConcern.MAJORITY);
        this.topic = topic;
    }

    String name() {
        return collection.getNamespace().getCollectionName();
    }

    /** The oldest overdue documents first, with {@code bucket} and {@code outboxSince}. */
    Flux<Document> overdue(Instant before) {
        return Flux.from(collection
                .find(lt("outboxSince", Date.from(before)))
                .sort(Sorts.ascending("outboxSince"))
                .projection(Projections.include("bucket", "outboxSince"))
                .limit(OLDEST));
    }

    /** The ids of one bucket's overdue documents, oldest first. */
    Flux<String> overdue(int bucket, Instant before, int limit) {
        return Flux.from(collection
                        .find(and(eq("bucket", bucket), lt("outboxSince", Date.from(before))))
                        .sort(Sorts.ascending("outboxSince"))
                        .projection(Projections.include("_id"))
                        .limit(limit))
                .map(found -> found.getString("_id"));
    }

    Mono<List<PendingEvent>> waiting(String id) {
        return Mono.from(collection
                        .find(eq("_id", id))
                        .projection(Projections.include("outbox"))
                        .first())
                .map(this::entries);
    }

    /** Of several documents, by id: those that are there. */
    Mono<Map<String, List<PendingEvent>>> waiting(Collection<String> ids) {
        return Flux.from(collection.find(in("_id", ids)).projection(Projections.include("outbox")))
                .collectMap(found -> found.getString("_id"), this::entries);
    }

    private List<PendingEvent> entries(Document found) {
        String id = found.getString("_id");
        return found.getList("outbox", Document.class).stream()
                .map(entry -> OutboxEntry.read(topic, id, entry))
                .toList();
    }

    Mono<Void> remove(PendingEvent event) {
        return update(eq("_id", event.meta().subject()), without(event)).then();
    }

    /** True where it was the last one, and the document is waiting no longer; false where others have joined it. */
    Mono<Boolean> removeLast(PendingEvent event) {
        Bson alone = and(
                eq("_id", event.meta().subject()),
                size("outbox", 1),
                eq("outbox.id", event.meta().id()));
        return update(alone, combine(without(event), NO_MORE_WAITING))
                .flatMap(emptied -> emptied ? Mono.just(true) : remove(event).thenReturn(false));
    }

    /**
     * Of several documents in one write, each with all the events that it was known to have. The ids of those that others' events have joined: they keep all of
     * theirs.
     */
    Flux<String> removeAll(List<List<PendingEvent>> documents) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (List<PendingEvent> events : documents) {
            List<String> ids = events.stream().map(event -> event.meta().id()).toList();
            Bson alone = and(
                    eq("_id", events.getFirst().meta().subject()),
                    size("outbox", events.size()),
                    eq("outbox.id", ids.getLast()));
            Bson gone = pull("outbox", new Document("id", new Document("$in", ids)));
            writes.add(new UpdateOneModel<>(alone, combine(gone, NO_MORE_WAITING)));
        }
        return Mono.from(collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                .filter(done -> done.getMatchedCount() < documents.size())
                .flatMapMany(some -> stillWaiting(documents.stream()
                        .map(events -> events.getFirst().meta().subject())
                        .toList()));
    }

    private Flux<String> stillWaiting(List<String> ids) {
        return Flux.from(collection
                        .find(and(in("_id", ids), exists("outboxSince")))
                        .projection(Projections.include("_id")))
                .map(found -> found.getString("_id"));
    }

    /** For a document that a relay left between its last removal and this. */
    Mono<Boolean> clear(String id) {
        return update(and(eq("_id", id), size("outbox", 0)), NO_MORE_WAITING);
    }

    private Mono<Boolean> update(Bson filter, Bson change) {
        return Mono.from(collection.updateOne(filter, change)).map(done -> done.getMatchedCount() == 1);
    }

    private static Bson without(PendingEvent event) {
        return pull("outbox", new Document("id", event.meta().id()));
    }
}
