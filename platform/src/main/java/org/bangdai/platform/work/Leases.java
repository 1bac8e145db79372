package org.bangdai.platform.work;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Locks that end by themselves when their holder dies: {@code {_id, owner, until}}, by the real clock. Replicas' clocks may differ by much less than a lease
 * lasts. A lease makes two sweeps of one bucket rare; what makes them harmless is that each step is conditional.
 */
final class Leases {

    private static final Date FREE = new Date(0);

    private final Rows rows;
    private final String owner;
    private final Duration length;
    private final InstantSource clock;
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    /** @param owner this process: unique, and another one after a restart */
    Leases(Rows rows, String owner, Duration length, InstantSource clock) {
        this.rows = rows;
        this.owner = owner;
        this.length = length;
        this.clock = clock;
    }

    /** Does the work while holding the lease, renewing it; empty where another has it. Work whose lease was lost is cancelled. */
    <R> Mono<R> holding(String id, Mono<R> work) {
        return Mono.usingWhen(
                take(id), taken -> taken ? work.takeUntilOther(lost(id)) : Mono.empty(), taken -> release(id));
    }

    Mono<Boolean> take(String id) {
        return Mono.defer(() -> Mono.from(leases().updateOne(and(eq("_id", id), lte("until", now())), mine())))
                .flatMap(done -> done.getMatchedCount() == 1 ? Mono.just(true) : first(id))
                .doOnNext(taken -> {
                    if (taken) {
                        held.add(id);
                    }
                });
    }

    private Mono<Boolean> first(String id) {
        return rows.insertOnce(new Document("_id", id).append("owner", owner).append("until", end()));
    }

    /** False where it has expired, so that another may have it. */
    Mono<Boolean> renew(String id) {
        return Mono.defer(() -> Mono.from(
                        leases().updateOne(and(eq("_id", id), eq("owner", owner), gt("until", now())), mine())))
                .map(done -> done.getMatchedCount() == 1);
    }

    Mono<Void> release(String id) {
        return Mono.defer(() -> held.remove(id)
                ? Mono.from(leases().updateOne(and(eq("_id", id), eq("owner", owner)), set("until", FREE)))
                        .then()
                : Mono.empty());
    }

    Mono<Void> releaseAll() {
        return Flux.fromIterable(held).flatMap(this::release).then();
    }

    /** Gives a value when a renewal fails: to stop too early is harmless, to go on too long is not. */
    private Mono<Boolean> lost(String id) {
        return Flux.interval(length.dividedBy(3))
                .onBackpressureDrop()
                .concatMap(tick -> renew(id).onErrorReturn(false))
                .filter(kept -> !kept)
                .next();
    }

    private MongoCollection<Document> leases() {
        return rows.collection();
    }

    private Bson mine() {
        return combine(set("owner", owner), set("until", end()));
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    private Date end() {
        return Date.from(clock.instant().plus(length));
    }
}
