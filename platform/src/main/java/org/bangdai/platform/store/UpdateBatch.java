package org.bangdai.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.event.OutboxEntry;
import org.bangdai.platform.event.OutboxRelay;
import org.bangdai.platform.event.PendingEvent;
import org.bangdai.platform.store.EventRecorder.Cause;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Many conditional changes in one write, each with its events; what a crash in the middle has changed is whole, and its events are the sweeper's. */
final class UpdateBatch<T> {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    /**
     * @param ours whether its events are ours to publish: its outbox was empty, and stays so at that version but for them
     */
    private record Changed(WriteModel<Document> write, List<PendingEvent> events, boolean ours) {}

    private final MongoCollection<Document> collection;
    private final String kind;
    private final AggregateDocuments<T> documents;
    private final EventRecorder<T> recorder;
    private final OutboxRelay relay;

    UpdateBatch(
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

    /** How many were changed. */
    Mono<Long> update(Cause cause, Collection<String> ids, Function<List<T>, ? extends Mono<? extends Step<T>>> steps) {
        // _id_
        return Flux.from(collection.find(ScopeFilter.visible(cause.by(), ids)))
                .collectList()
                .filter(found -> !found.isEmpty())
                .flatMap(found -> steps.apply(found.stream()
                                .map(it -> documents.read(it).state())
                                .toList())
                        .map(step -> changes(cause, found, step)))
                .filter(changed -> !changed.isEmpty())
                .flatMap(this::write)
                .defaultIfEmpty(0L);
    }

    private List<Changed> changes(Cause cause, List<Document> found, Step<T> step) {
        List<Changed> changed = new ArrayList<>();
        for (Document present : found) {
            Changed change = change(cause, present, step);
            if (change != null) {
                changed.add(change);
            }
        }
        return changed;
    }

    private @Nullable Changed change(Cause cause, Document present, Step<T> step) {
        Stored<T> stored = documents.read(present);
        if (!(step.apply(stored.state()) instanceof Decision.Change<T> change)
                || (change.events().isEmpty() && change.next().equals(stored.state()))) {
            return null;
        }
        List<PendingEvent> events = recorder.record(
                cause, stored.id(), change.next(), change.events(), AggregateDocuments.sequence(present));
        List<Document> entries = events.stream().map(OutboxEntry::write).toList();
        Bson update = documents.change(present, change.next(), entries, Instant.now());
        boolean ours = present.getList("outbox", Document.class).isEmpty();
        return new Changed(
                new UpdateOneModel<>(and(eq("_id", stored.id()), eq("version", stored.version())), update),
                events,
                ours);
    }

    private Mono<Long> write(List<Changed> changed) {
        List<Changed> ours = changed.stream()
                .filter(it -> it.ours() && !it.events().isEmpty())
                .toList();
        return Mono.from(collection.bulkWrite(
                        changed.stream().map(Changed::write).toList(), UNORDERED))
                .flatMap(done -> (done.getMatchedCount() == changed.size() ? Mono.just(ours) : written(ours))
                        .flatMap(won -> relay.publishing(
                                kind, won.stream().map(Changed::events).toList()))
                        .thenReturn((long) done.getMatchedCount()));
    }

    /** Some lost their race: those that did not hold our events. */
    private Mono<List<Changed>> written(List<Changed> some) {
        List<String> ids =
                some.stream().map(it -> it.events().getFirst().meta().subject()).toList();
        // _id_
        return Flux.from(collection.find(in("_id", ids)).projection(Projections.include("outbox.id")))
                .flatMapIterable(found -> found.getList("outbox", Document.class))
                .map(entry -> entry.getString("id"))
                .collect(Collectors.toSet())
                .map(there ->
                        some.stream().filter(it -> holds(there, it.events())).toList());
    }

    private static boolean holds(Set<String> there, List<PendingEvent> events) {
        return there.contains(events.getFirst().meta().id());
    }
}
