package org.bangdai.notification.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bangdai.notification.delivery.domain.DeliveryRefusal;
import org.bangdai.notification.delivery.domain.State;
import org.bangdai.notification.person.Mentions;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.NotFoundException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The deliveries that something is to be done with. Each write expects the version that was read, so that of two at the same one wins. */
@Component
class DeliveryQueue implements Mentions {

    private static final List<String> CONTENT_KEPT =
            List.of(State.WAITING.name(), State.CALLING.name(), State.DEAD.name());

    /** A dead one has ended when it can no longer be replayed. */
    private static final List<State> ENDED = List.of(
            State.ACCEPTED, State.SILENT, State.UNREACHABLE, State.EXPIRED, State.READ, State.DEAD, State.ERASED);

    private static final int FORGOTTEN_AT_ONCE = 500;

    private final MongoCollection<Document> deliveries;

    DeliveryQueue(Deliveries deliveries) {
        this.deliveries = deliveries.rows().collection();
    }

    Flux<Integer> buckets(Instant now, int limit) {
        // due
        return Flux.from(deliveries
                        .find(and(exists("dueAt"), lte("dueAt", Date.from(now))))
                        .sort(ascending("dueAt"))
                        .projection(include("bucket"))
                        .limit(limit))
                .map(row -> row.getInteger("bucket"));
    }

    Flux<Due> due(int bucket, Instant now, int limit) {
        // bucket_due
        return Flux.from(deliveries
                        .find(and(eq("bucket", bucket), exists("dueAt"), lte("dueAt", Date.from(now))))
                        .sort(ascending("dueAt"))
                        .limit(limit))
                .map(DeliveryDocument::due);
    }

    /** Still to be done, at that time. False where another was quicker. @param restUntil as in {@code Course} */
    Mono<Boolean> keep(Due due, State state, Instant at, @Nullable Instant restUntil) {
        return write(
                due,
                set("state", state.name()),
                set("dueAt", Date.from(at)),
                restUntil == null ? unset("restUntil") : set("restUntil", Date.from(restUntil)));
    }

    /** At its end; what was to be said is forgotten. */
    Mono<Boolean> end(Due due, State state) {
        return write(due, set("state", state.name()), unset("dueAt"), unset(DeliveryDocument.CONTENT));
    }

    private Mono<Boolean> write(Due due, Bson... changes) {
        List<Bson> all = new ArrayList<>(List.of(changes));
        all.add(set("version", due.version() + 1));
        all.add(set(
                "attempts",
                due.course().attempts().stream().map(DeliveryDocument::write).toList()));
        // _id_
        return Mono.from(deliveries.updateOne(and(eq("_id", due.id()), eq("version", due.version())), combine(all)))
                .map(done -> done.getMatchedCount() == 1);
    }

    /** Removes a batch of those that have ended and were ordered before then; how many. What is still to be done stays, whatever its age. */
    Mono<Long> forgetEnded(Instant before) {
        return Flux.fromIterable(ENDED)
                .concatMap(state -> forgetEnded(state, before))
                .reduce(0L, Long::sum);
    }

    private Mono<Long> forgetEnded(State state, Instant before) {
        // state
        return Flux.from(deliveries
                        .find(and(eq("state", state.name()), lt("orderedAt", Date.from(before))))
                        .sort(ascending("orderedAt"))
                        .projection(include("_id", "dueAt"))
                        .limit(FORGOTTEN_AT_ONCE))
                .filter(row -> row.getDate("dueAt") == null)
                .map(row -> row.getString("_id"))
                .collectList()
                .filter(ids -> !ids.isEmpty())
                // _id_
                .flatMap(ids -> Mono.from(deliveries.deleteMany(and(in("_id", ids), eq("state", state.name())))))
                .map(done -> done.getDeletedCount())
                .defaultIfEmpty(0L);
    }

    /** Starts a dead one anew. */
    Mono<Void> replay(String id, Instant now) {
        return dead(id).flatMap(row -> row.get(DeliveryDocument.CONTENT) == null
                ? Mono.error(new RefusedException(new DeliveryRefusal.ContentGone()))
                : fromDead(
                        id,
                        set("state", State.WAITING.name()),
                        set("dueAt", Date.from(now)),
                        set("replayedAt", Date.from(now)),
                        unset("restUntil"),
                        inc("replays", 1)));
    }

    /** Leaves a dead one dead, and forgets what was to be said. */
    Mono<Void> drop(String id) {
        return dead(id).then(fromDead(id, unset("dueAt"), unset(DeliveryDocument.CONTENT)));
    }

    private Mono<Document> dead(String id) {
        // _id_
        return Mono.from(deliveries.find(eq("_id", id)).first())
                .switchIfEmpty(Mono.error(() -> new NotFoundException("deliveries", id)));
    }

    private Mono<Void> fromDead(String id, Bson... changes) {
        List<Bson> all = new ArrayList<>(List.of(changes));
        all.add(inc("version", 1L));
        return Mono.from(deliveries.updateOne(and(eq("_id", id), eq("state", State.DEAD.name())), combine(all)))
                .filter(done -> done.getMatchedCount() == 1)
                .switchIfEmpty(Mono.error(() -> new RefusedException(new DeliveryRefusal.NotDead())))
                .then();
    }

    @Override
    public Mono<Void> forget(String person, @Nullable String name) {
        // person_state
        return Mono.from(deliveries.updateMany(
                        and(eq("person", person), in("state", CONTENT_KEPT)),
                        combine(
                                set("state", State.ERASED.name()),
                                unset("dueAt"),
                                unset(DeliveryDocument.CONTENT),
                                inc("version", 1L))))
                .then();
    }
}
