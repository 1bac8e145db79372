package org.bangdai.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * {@link Seats} as {@code seats.<name>: {capacity, free, open, holders}}, where {@code free} is always the capacity less the holders: negative after the
 * capacity was lowered below them, until enough have left.
 */
final class MongoSeats implements Seats {

    private final MongoCollection<Document> collection;
    private final String kind;

    MongoSeats(MongoCollection<Document> collection, String kind) {
        this.collection = collection;
        this.kind = kind;
    }

    @Override
    public Mono<Void> open(String id, String name, int capacity) {
        if (capacity < 0) {
            return Mono.error(new IllegalArgumentException("capacity " + capacity));
        }
        return present(id, name)
                .flatMap(seats -> seats.isEmpty() ? first(id, name, capacity) : resize(id, name, seats, capacity))
                // Somebody else opened or resized between read and write: look again.
                .repeatWhenEmpty(again -> again)
                .then();
    }

    @Override
    public Mono<Boolean> resize(String id, String name, int capacity) {
        return present(id, name)
                .flatMap(seats -> {
                    if (seats.isEmpty()) {
                        return Mono.just(true);
                    }
                    int present = seats.getInteger("capacity");
                    int more = capacity - present;
                    return more >= 0 || seats.getInteger("free") + more >= 0
                            ? resizeFrom(present, more, id, name)
                            : Mono.just(false);
                })
                // Somebody took a seat or resized between read and write: look again.
                .repeatWhenEmpty(again -> again);
    }

    private Mono<Boolean> resizeFrom(int present, int more, String id, String name) {
        if (more == 0) {
            return Mono.just(true);
        }
        Bson same = eq(path(name, "capacity"), present);
        Bson roomy = more > 0 ? same : and(same, gte(path(name, "free"), -more));
        Bson change = combine(inc(path(name, "capacity"), more), inc(path(name, "free"), more));
        return write(id, roomy, change).map(done -> true);
    }

    private Mono<Document> first(String id, String name, int capacity) {
        Document seats = new Document("capacity", capacity)
                .append("free", capacity)
                .append("open", true)
                .append("holders", List.of());
        return write(id, eq(path(name), null), set(path(name), seats));
    }

    private Mono<Document> resize(String id, String name, Document seats, int capacity) {
        int present = seats.getInteger("capacity");
        Bson change = combine(
                set(path(name, "open"), true),
                set(path(name, "capacity"), capacity),
                inc(path(name, "free"), capacity - present));
        return write(id, eq(path(name, "capacity"), present), change);
    }

    @Override
    public Mono<Void> close(String id, String name) {
        return write(id, exists(path(name, "capacity")), set(path(name, "open"), false))
                .switchIfEmpty(present(id, name))
                .then();
    }

    @Override
    public Mono<Taking> take(String id, String name, String holder) {
        Bson free = and(eq(path(name, "open"), true), gt(path(name, "free"), 0), ne(path(name, "holders"), holder));
        Bson seat = combine(push(path(name, "holders"), holder), inc(path(name, "free"), -1));
        return write(id, free, seat)
                .map(seated -> Taking.SEATED)
                .switchIfEmpty(present(id, name).flatMap(seats -> Mono.justOrEmpty(whyNot(seats, holder))))
                // A seat was freed, or the seats were opened, between write and read: try again.
                .repeatWhenEmpty(again -> again);
    }

    private static @Nullable Taking whyNot(Document seats, String holder) {
        if (seats.isEmpty()) {
            return Taking.CLOSED;
        }
        if (seats.getList("holders", String.class).contains(holder)) {
            return Taking.SEATED;
        }
        if (!seats.getBoolean("open")) {
            return Taking.CLOSED;
        }
        return seats.getInteger("free") > 0 ? null : Taking.FULL;
    }

    @Override
    public Mono<Void> leave(String id, String name, String holder) {
        Bson left = combine(pull(path(name, "holders"), holder), inc(path(name, "free"), 1));
        return write(id, eq(path(name, "holders"), holder), left).then();
    }

    /** Empty where the condition does not hold. */
    private Mono<Document> write(String id, Bson condition, Bson change) {
        return Mono.from(collection.updateOne(and(eq("_id", id), condition), change))
                .filter(done -> done.getMatchedCount() == 1)
                .map(done -> new Document("_id", id));
    }

    /** An empty document where these seats were never opened. */
    private Mono<Document> present(String id, String name) {
        return Mono.from(collection
                        .find(eq("_id", id))
                        .projection(Projections.include(path(name)))
                        .first())
                .switchIfEmpty(Mono.error(() -> new NotFoundException(kind, id)))
                .map(found -> found.getEmbedded(List.of("seats", name), new Document()));
    }

    private static String path(String name) {
        return "seats." + FieldName.checked(name);
    }

    private static String path(String name, String field) {
        return path(name) + "." + field;
    }
}
