package org.bangdai.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.event.OutboxEntry;
import org.bangdai.platform.event.OutboxRelay;
import org.bangdai.platform.event.PendingEvent;
import org.bangdai.platform.store.EventRecorder.Cause;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import reactor.util.retry.RetryBackoffSpec;

/** {@link Aggregates} over the reactive driver. */
final class MongoAggregates<T> implements Aggregates<T> {

    /** Enough for a hundred racing callers; each race has one winner, so the last of them loses as often as there are others. */
    private static final int RACES = 100;

    private static final RetryBackoffSpec AFTER_LOST_RACE = Retry.backoff(RACES, Duration.ofMillis(1))
            .maxBackoff(Duration.ofMillis(100))
            .jitter(0.9)
            .filter(LostRace.class::isInstance);

    static final int DUPLICATE = 11000;

    private static final FindOneAndUpdateOptions BEFORE = new FindOneAndUpdateOptions()
            .returnDocument(ReturnDocument.BEFORE)
            .projection(Projections.include("outbox.id"));

    private static final int PROJECTED_AT_ONCE = 1_000;

    private final MongoCollection<Document> collection;
    private final String kind;
    private final AggregateDocuments<T> documents;
    private final EventRecorder<T> recorder;
    private final OutboxRelay relay;
    private final InsertBatch<T> batch;
    private final UpdateBatch<T> changes;

    MongoAggregates(
            MongoCollection<Document> collection,
            Aggregate<T> aggregate,
            EventRecorder<T> recorder,
            OutboxRelay relay) {
        this.collection = collection;
        this.kind = aggregate.collection;
        this.documents = new AggregateDocuments<>(aggregate);
        this.recorder = recorder;
        this.relay = relay;
        this.batch = new InsertBatch<>(collection, kind, documents, recorder, relay);
        this.changes = new UpdateBatch<>(collection, kind, documents, recorder, relay);
    }

    @Override
    public Mono<Stored<T>> insert(Caller by, String id, T state, List<? extends Event> events) {
        return cause(by).flatMap(cause -> {
            List<PendingEvent> pending = recorder.record(cause, id, state, events, 0);
            Document document = documents.insert(id, state, entries(pending), Instant.now());
            return Mono.from(collection.insertOne(document))
                    .onErrorMap(MongoAggregates::isDuplicate, taken -> new AlreadyExistsException(kind, id))
                    .doOnSuccess(done -> relay.publish(kind, id, pending))
                    .map(done -> documents.read(document));
        });
    }

    @Override
    public Mono<Set<String>> insertAll(Caller by, List<Fresh<T>> all) {
        return all.isEmpty() ? Mono.just(Set.of()) : cause(by).flatMap(cause -> batch.insert(cause, all));
    }

    @Override
    public Flux<Stored<T>> findAll(Caller by, Collection<String> ids) {
        // _id_
        return Flux.from(collection.find(ScopeFilter.visible(by, ids))).map(documents::read);
    }

    @Override
    public Mono<Stored<T>> find(Caller by, String id) {
        return document(by, id).map(documents::read);
    }

    @Override
    public Mono<Stored<T>> get(Caller by, String id) {
        return find(by, id).switchIfEmpty(Mono.error(() -> new NotFoundException(kind, id)));
    }

    @Override
    public Mono<Stored<T>> update(Caller by, String id, Step<T> step) {
        return update(by, id, null, step);
    }

    @Override
    public Mono<Stored<T>> update(Caller by, String id, long expectedVersion, Step<T> step) {
        return update(by, id, Long.valueOf(expectedVersion), step);
    }

    private Mono<Stored<T>> update(Caller by, String id, @Nullable Long expected, Step<T> step) {
        return document(by, id)
                .switchIfEmpty(Mono.error(() -> new NotFoundException(kind, id)))
                .flatMap(present -> {
                    if (expected != null && AggregateDocuments.version(present) != expected) {
                        return Mono.error(new StaleVersionException(kind, id));
                    }
                    return attempt(by, present, step);
                })
                .retryWhen(AFTER_LOST_RACE.onRetryExhaustedThrow((spec, lost) -> new ContendedException(kind, id)));
    }

    private Mono<Stored<T>> attempt(Caller by, Document present, Step<T> step) {
        Stored<T> stored = documents.read(present);
        return switch (step.apply(stored.state())) {
            case Decision.Refused<T> refused -> Mono.error(new RefusedException(refused.refusal()));
            case Decision.Change<T> change -> {
                boolean unchanged = change.events().isEmpty() && change.next().equals(stored.state());
                yield unchanged ? Mono.just(stored) : cause(by).flatMap(cause -> write(cause, present, change));
            }
        };
    }

    /** The document as it was tells whether its outbox was empty: then its events are ours to publish, else whoever drains it goes on with them. */
    private Mono<Stored<T>> write(Cause cause, Document present, Decision.Change<T> change) {
        String id = present.getString("_id");
        long version = AggregateDocuments.version(present);
        List<PendingEvent> pending =
                recorder.record(cause, id, change.next(), change.events(), AggregateDocuments.sequence(present));
        Bson update = documents.change(present, change.next(), entries(pending), Instant.now());
        return Mono.from(collection.findOneAndUpdate(and(eq("_id", id), eq("version", version)), update, BEFORE))
                .switchIfEmpty(Mono.error(LostRace::new))
                .onErrorMap(MongoAggregates::isDuplicate, taken -> new AlreadyExistsException(kind, id))
                .doOnNext(before -> {
                    if (before.getList("outbox", Document.class).isEmpty()) {
                        relay.publish(kind, id, pending);
                    }
                })
                .map(before -> new Stored<>(id, version + 1, documents.asStored(change.next())));
    }

    @Override
    public Mono<Long> updateAll(
            Caller by, Collection<String> ids, Function<List<T>, ? extends Mono<? extends Step<T>>> step) {
        return ids.isEmpty() ? Mono.just(0L) : cause(by).flatMap(cause -> changes.update(cause, ids, step));
    }

    @Override
    public Mono<Page<Stored<T>>> page(
            Caller by, Bson filter, String sortField, boolean descending, PageRequest request) {
        return Pages.page(collection, and(ScopeFilter.of(by), filter), new Keyset(sortField, descending), request)
                .map(page -> page.map(documents::read));
    }

    @Override
    public Flux<Document> project(Caller by, Bson filter, Bson projection) {
        return Flux.from(collection
                .find(and(ScopeFilter.of(by), filter))
                .projection(projection)
                .sort(Indexes.ascending("_id"))
                .batchSize(PROJECTED_AT_ONCE));
    }

    @Override
    public Slots slots() {
        return new MongoSlots(collection, kind);
    }

    @Override
    public Seats seats() {
        return new MongoSeats(collection, kind);
    }

    @Override
    public MongoCollection<Document> collection() {
        return collection;
    }

    @Override
    public Stored<T> read(Document document) {
        return documents.read(document);
    }

    private Mono<Document> document(Caller by, String id) {
        return Mono.from(collection.find(ScopeFilter.visible(by, id)).first());
    }

    private static Mono<Cause> cause(Caller by) {
        return Traceparent.current().map(trace -> new Cause(by, trace.orElse(null)));
    }

    private static List<Document> entries(List<PendingEvent> events) {
        return events.stream().map(OutboxEntry::write).toList();
    }

    /** Each kind of write reports a taken key in its own exception. */
    static boolean isDuplicate(Throwable error) {
        return error instanceof DuplicateKeyException
                || (error instanceof MongoWriteException write
                        && write.getError().getCode() == DUPLICATE)
                || (error instanceof MongoCommandException command && command.getErrorCode() == DUPLICATE);
    }

    private static final class LostRace extends RuntimeException {
        LostRace() {
            super(null, null, false, false);
        }
    }
}
