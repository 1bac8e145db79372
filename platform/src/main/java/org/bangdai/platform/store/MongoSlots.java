package org.bangdai.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Arrays;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** {@link Slots} as {@code slots.<name>: holder}; each call is one conditional update. */
final class MongoSlots implements Slots {

    private final MongoCollection<Document> collection;
    private final String kind;

    MongoSlots(MongoCollection<Document> collection, String kind) {
        this.collection = collection;
        this.kind = kind;
    }

    @Override
    public Mono<Boolean> take(String id, String slot, String holder) {
        return hand(id, slot, null, holder);
    }

    @Override
    public Mono<Boolean> swap(String id, String slot, String from, String to) {
        return hand(id, slot, from, to);
    }

    @Override
    public Mono<Void> free(String id, String slot, String holder) {
        String path = path(slot);
        return Mono.from(collection.updateOne(and(eq("_id", id), eq(path, holder)), unset(path)))
                .then();
    }

    /** From one holder (nobody: null) to the next; true also where the next has it already. */
    private Mono<Boolean> hand(String id, String slot, @Nullable String from, String to) {
        String path = path(slot);
        return Mono.from(collection.updateOne(and(eq("_id", id), in(path, Arrays.asList(from, to))), set(path, to)))
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
