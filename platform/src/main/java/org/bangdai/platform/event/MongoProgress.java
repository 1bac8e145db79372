package org.bangdai.platform.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.BulkDuplicates;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Rows {@code eventProgress {_id: stream, next, holds?}} and {@code heldEvents}. */
final class MongoProgress implements Progress {

    private static final int DUPLICATE_KEY = 11000;

    private final Rows progress;
    private final Rows held;

    MongoProgress(AggregateFactory factory) {
        this.progress = factory.rows("eventProgress");
        this.held = factory.rows(
                "heldEvents",
                Index.on("stream_sequence", ascending("stream", "sequence")),
                Index.on("waits_for", ascending("waitsFor")).where(Filters.exists("waitsFor")),
                Index.on("parked", descending("parkedAt", "_id")).where(Filters.exists("parkedAt")));
    }

    Rows heldRows() {
        return held;
    }

    @Override
    public Mono<Position> position(String stream) {
        return Mono.from(progress.collection().find(eq(stream)))
                .map(MongoProgress::read)
                .defaultIfEmpty(Position.START);
    }

    @Override
    public Mono<Map<String, Position>> positions(Collection<String> streams) {
        return Flux.from(progress.collection().find(in("_id", streams))) // index: _id_
                .collectMap(row -> row.getString("_id"), MongoProgress::read)
                .map(known -> {
                    Map<String, Position> all = new HashMap<>(known);
                    streams.forEach(stream -> all.putIfAbsent(stream, Position.START));
                    return all;
                });
    }

    @Override
    public Mono<Void> advanceAll(Collection<Move> moves) {
        List<UpdateOneModel<Document>> writes =
                moves.stream().map(MongoProgress::write).toList();
        return Mono.from(progress.collection().bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                .then()
                // An upsert that met its own id was made by another.
                .onErrorResume(MongoBulkWriteException.class, BulkDuplicates::ignored);
    }

    /** As {@link #advance} or {@link #leap}. */
    private static UpdateOneModel<Document> write(Move move) {
        Long first = move.first();
        Bson place = first == null ? lte("next", move.last()) : eq("next", first);
        boolean mayInsert = first == null || first == 1;
        return new UpdateOneModel<>(
                and(eq(move.stream()), place), set("next", move.last() + 1), new UpdateOptions().upsert(mayInsert));
    }

    /** Only the first of a stream may find no row. */
    @Override
    public Mono<Position> advance(String stream, long applied) {
        return move(and(eq(stream), eq("next", applied)), applied, applied == 1);
    }

    @Override
    public Mono<Position> leap(String stream, long applied) {
        return move(and(eq(stream), lte("next", applied)), applied, true);
    }

    /** An upsert whose condition does not hold meets the row's own id: then the stream is elsewhere already. */
    private Mono<Position> move(Bson condition, long applied, boolean mayInsert) {
        FindOneAndUpdateOptions after =
                new FindOneAndUpdateOptions().upsert(mayInsert).returnDocument(ReturnDocument.AFTER);
        return Mono.from(progress.collection().findOneAndUpdate(condition, set("next", applied + 1), after))
                .map(MongoProgress::read)
                .onErrorComplete(MongoProgress::isDuplicate);
    }

    @Override
    public Mono<Void> hold(HeldEvent event) {
        Mono<Void> kept = Mono.from(
                        held.collection().replaceOne(eq(event.id()), event.write(), new ReplaceOptions().upsert(true)))
                .then();
        return repeated(kept.then(note(event.stream())));
    }

    private Mono<Void> note(String stream) {
        Bson change = combine(set("holds", true), setOnInsert("next", Position.START.next()));
        return Mono.from(progress.collection().updateOne(eq(stream), change, new UpdateOptions().upsert(true)))
                .then();
    }

    /** Two upserts of one row at a time may collide on its id: the loser finds it there the second time. */
    private static Mono<Void> repeated(Mono<Void> upserts) {
        return upserts.retryWhen(Retry.fixedDelay(3, Duration.ofMillis(5)).filter(MongoProgress::isDuplicate));
    }

    @Override
    public Mono<HeldEvent> held(String stream, long sequence) {
        return Mono.from(held.collection().find(eq(HeldEvent.id(stream, sequence))))
                .map(HeldEvent::read);
    }

    @Override
    public Mono<Void> release(String stream, long sequence) {
        return Mono.from(held.collection().deleteOne(eq(HeldEvent.id(stream, sequence))))
                .then();
    }

    @Override
    public Flux<String> waitingFor(Collection<String> subjects) {
        return Flux.from(held.collection().find(in("waitsFor", subjects))) // index: waits_for
                .map(row -> row.getString("stream"))
                .distinct();
    }

    private static Position read(Document row) {
        return new Position(row.get("next", Number.class).longValue(), row.getBoolean("holds", false));
    }

    private static boolean isDuplicate(Throwable error) {
        return (error instanceof MongoCommandException command && command.getErrorCode() == DUPLICATE_KEY)
                || (error instanceof MongoWriteException write
                        && write.getError().getCode() == DUPLICATE_KEY);
    }
}
