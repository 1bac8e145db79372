package org.bangdai.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** {@link Slots} as {@code slots.<name>: holder}, and {@code slotsClosed}; each call is one conditional update. */
final class MongoSlots implements Slots {

    private static final String CLOSED = "slotsClosed";

    private final MongoCollection<Document> collection;
    private final String kind;

    MongoSlots(MongoCollection<Document> collection, String kind) {
        this.collection = collection;
        this.kind = kind;
    }

    @Override
    public Mono<Boolean> take(String id, Collection<String> slots, String holder) {
        return hand(id, slots, null, holder);
    }

    @Override
    public Mono<Map<String, String>> holders(String id) {
        return Mono.from(collection.find(eq("_id", id)).projection(Projections.include("slots")))
                .mapNotNull(found -> found.get("slots", Document.class))
                .map(slots -> slots.keySet().stream().collect(Collectors.toMap(slot -> slot, slots::getString)))
                .defaultIfEmpty(Map.of());
    }

    @Override
    public Mono<Boolean> swap(String id, String slot, String from, String to) {
        return hand(id, List.of(slot), from, to);
    }

    @Override
    public Mono<Void> free(String id, String slot, String holder) {
        String path = path(slot);
        return Mono.from(collection.updateOne(and(eq("_id", id), eq(path, holder)), unset(path)))
                .then();
    }

    @Override
    public Mono<Boolean> close(String id) {
        Bson unheld = or(eq("slots", null), eq("slots", new Document()));
        return Mono.from(collection.updateOne(and(eq("_id", id), unheld), set(CLOSED, true)))
                .flatMap(done -> done.getMatchedCount() == 1 ? Mono.just(true) : exists(id));
    }

    @Override
    public Mono<Void> open(String id) {
        return Mono.from(collection.updateOne(eq("_id", id), unset(CLOSED))).then();
    }

    @Override
    public Mono<Boolean> closed(String id) {
        return Mono.from(collection.find(eq("_id", id)).projection(Projections.include(CLOSED)))
                .map(found -> found.getBoolean(CLOSED, false))
                .defaultIfEmpty(false);
    }

    /** From one holder (nobody: null) to the next; true also where the next has it already. */
    private Mono<Boolean> hand(String id, Collection<String> slots, @Nullable String from, String to) {
        List<String> paths = slots.stream().map(MongoSlots::path).toList();
        Stream<Bson> held = paths.stream().map(path -> in(path, Arrays.asList(from, to)));
        Stream<Bson> open = Stream.of(eq("_id", id), ne(CLOSED, true));
        Bson handed = combine(paths.stream().map(path -> set(path, to)).toList());
        return Mono.from(collection.updateOne(and(Stream.concat(open, held).toList()), handed))
                .flatMap(done -> done.getMatchedCount() == 1 ? Mono.just(true) : exists(id));
    }

    private Mono<Boolean> exists(String id) {
        return Mono.from(collection
                        .find(eq("_id", id))
                        .projection(Projections.include("_id"))
                        .first())
                .switchIfEmpty(Mono.error(() -> new NotFoundException(kind, id)))
                .map(taken -> false);
    }

    private static String path(String slot) {
        return "slots." + FieldName.checked(slot);
    }
}
