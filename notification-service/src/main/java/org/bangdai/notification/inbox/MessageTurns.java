package org.bangdai.notification.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bangdai.platform.work.DueWork;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What time does to messages. At first they are announced outside the inbox; should this service die in between, they are announced again, which does not double
 * anything. When one has been kept long enough, its content goes and a tombstone stays, so that a repeated event finds it; when the event is
 * older than the horizon, the tombstone goes too. A person's newest number stays for ever (ADR 3).
 */
@Component
class MessageTurns implements DueWork {

    private static final int BATCH = 500;
    private static final int AT_ONCE = 8;
    private static final Duration NEWEST_AGAIN = Duration.ofDays(30);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final Messages messages;
    private final MongoCollection<Document> collection;
    private final Announcer announcer;
    private final MessageTimes times;

    MessageTurns(Messages messages, Announcer announcer, MessageTimes times) {
        this.messages = messages;
        this.collection = messages.collection();
        this.announcer = announcer;
        this.times = times;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        // Index messages-turns.
        return Flux.from(collection
                        .find(lte(MessageDocument.TURNS_AT, Date.from(now)))
                        .sort(ascending(MessageDocument.TURNS_AT))
                        .projection(include("bucket"))
                        .limit(BATCH))
                .map(found -> found.getInteger("bucket"))
                .distinct();
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        // Index messages-turns-bucket.
        return Flux.from(collection
                        .find(and(eq("bucket", bucket), lte(MessageDocument.TURNS_AT, Date.from(now))))
                        .sort(ascending(MessageDocument.TURNS_AT))
                        .limit(BATCH))
                .collectMultimap(found -> found.getString(MessageDocument.TURN))
                .flatMap(due -> Flux.concat(
                                announce(of(due, MessageDocument.ANNOUNCE)),
                                expire(of(due, MessageDocument.EXPIRE), now),
                                purge(of(due, MessageDocument.PURGE), now))
                        .reduce(0L, Long::sum));
    }

    private static List<Document> of(Map<String, Collection<Document>> due, String turn) {
        return List.copyOf(due.getOrDefault(turn, List.of()));
    }

    private Mono<Long> announce(List<Document> fresh) {
        if (fresh.isEmpty()) {
            return Mono.just(0L);
        }
        List<Message> told = fresh.stream().map(MessageDocument::read).toList();
        return announcer
                .announce(told)
                .flatMap(ways -> write(
                        fresh,
                        message -> new UpdateOneModel<>(
                                turning(message, MessageDocument.ANNOUNCE),
                                MessageDocument.announced(
                                        message, ways.getOrDefault(message.getString("_id"), List.of())))));
    }

    private Mono<Long> write(List<Document> due, Function<Document, WriteModel<Document>> write) {
        return Mono.from(collection.bulkWrite(due.stream().map(write).toList(), UNORDERED))
                .thenReturn((long) due.size());
    }

    private Mono<Long> expire(List<Document> old, Instant now) {
        if (old.isEmpty()) {
            return Mono.just(0L);
        }
        return write(
                old,
                message -> new UpdateOneModel<>(
                        turning(message, MessageDocument.EXPIRE),
                        MessageDocument.gone(times.purge(message.getDate("at").toInstant(), now))));
    }

    private Mono<Long> purge(List<Document> tombstones, Instant now) {
        return Flux.fromIterable(tombstones)
                .flatMapDelayError(each -> purge(each, now), AT_ONCE, AT_ONCE)
                .count();
    }

    private Mono<Document> purge(Document tombstone, Instant now) {
        Bson its = turning(tombstone, MessageDocument.PURGE);
        return messages.lastNumber(tombstone.getString("person"))
                .flatMap(last -> tombstone.get("number", Number.class).longValue() == last
                        ? Mono.from(collection.updateOne(
                                        its, set(MessageDocument.TURNS_AT, Date.from(now.plus(NEWEST_AGAIN)))))
                                .thenReturn(tombstone)
                        : Mono.from(collection.deleteOne(its)).thenReturn(tombstone));
    }

    /** Index {@code _id}. */
    private static Bson turning(Document message, String turn) {
        return and(eq("_id", message.get("_id")), eq("person", message.get("person")), eq(MessageDocument.TURN, turn));
    }
}
