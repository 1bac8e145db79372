package org.bangdai.platform.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.platform.event.OutboxEntry;
import org.bangdai.platform.event.OutboxRelay;
import org.bangdai.platform.event.PendingEvent;
import org.bangdai.platform.store.Aggregates.Fresh;
import org.bangdai.platform.store.EventRecorder.Cause;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Many inserts in one write, each with its events; what a crash in the middle has inserted is whole, and its events are the sweeper's. */
final class InsertBatch<T> {

    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final MongoCollection<Document> collection;
    private final String kind;
    private final AggregateDocuments<T> documents;
    private final EventRecorder<T> recorder;
    private final OutboxRelay relay;

    InsertBatch(
            MongoCollection<Document> collection,
            String kind,
            AggregateDocuments<T> documents,
            EventRecorder<T> recorder,
            OutboxRelay relay) {
        this.collection = collection;
        this.kind = kind;
        this.documents = documents;
        this.recorder = recorder;
        this.relay = relay;
    }

    /** The ids of those that were inserted; the others' are taken. */
    Mono<Set<String>> insert(Cause cause, List<Fresh<T>> all) {
        return Mono.defer(() -> {
            Map<String, List<PendingEvent>> events = new LinkedHashMap<>();
            List<Document> batch = new ArrayList<>(all.size());
            for (Fresh<T> each : all) {
                List<PendingEvent> own = recorder.record(cause, each.id(), each.state(), each.events(), 0);
                events.put(each.id(), own);
                batch.add(documents.insert(
                        each.id(),
                        each.state(),
                        own.stream().map(OutboxEntry::write).toList(),
                        Instant.now()));
            }
            return Mono.from(collection.insertMany(batch, UNORDERED))
                    .thenReturn(Set.<Integer>of())
                    .onErrorResume(MongoBulkWriteException.class, BulkDuplicates::places)
                    .map(taken -> {
                        taken.forEach(place -> events.remove(all.get(place).id()));
                        relay.publishAll(kind, List.copyOf(events.values()));
                        return Set.copyOf(events.keySet());
                    });
        });
    }
}
