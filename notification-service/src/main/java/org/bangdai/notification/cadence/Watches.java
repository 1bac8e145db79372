package org.bangdai.notification.cadence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Set;
import org.bangdai.notification.cadence.domain.Silence;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.work.Buckets;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code watches}, {@code _id} the pairing (the shard key too). Every write may be repeated. */
@Component
class Watches {

    /** An emergency pairing (应急帮带) is over before a cadence could be missed, unless it is ratified. */
    private static final Set<String> WATCHED = Set.of("PRIMARY", "FIELD");

    private static final String TURNS_AT = "turnsAt";
    private static final String LOOKS = "looks";
    private static final int BATCH = 200;
    private static final Index TURNS =
            Index.on("watches-turns", ascending(TURNS_AT, "bucket")).where(exists(TURNS_AT));
    private static final Index BUCKETS =
            Index.on("watches-turns-bucket", ascending("bucket", TURNS_AT)).where(exists(TURNS_AT));

    private final Rows rows;
    private final MongoCollection<Document> collection;
    private final Clock clock;

    Watches(AggregateFactory factory, Clock clock) {
        rows = factory.rows("watches", TURNS, BUCKETS);
        collection = rows.collection();
        this.clock = clock;
    }

    Mono<Void> begin(CadenceListener.PairingCreated created) {
        Document row = row(created.pairingId(), created.startsOn())
                .append("mentor", created.mentorId())
                .append("mentee", created.menteeId())
                .append("division", created.division());
        return rows.insertOnce(
                        WATCHED.contains(created.role())
                                ? row.append(TURNS_AT, Date.from(clock.instant()))
                                : row.append("ended", true))
                .then();
    }

    private static Document row(String pairing, LocalDate startsOn) {
        return new Document("_id", pairing)
                .append("startsOn", startsOn.toString())
                .append("since", startsOn.toString())
                .append("bucket", Buckets.of(pairing))
                .append(LOOKS, 0L);
    }

    /** An emergency pairing goes on, for weeks. One that was created when such were not kept here is watched from that day on. */
    Mono<Void> ratified(CadenceListener.PairingRatified it, EventMeta meta) {
        return Mono.defer(() -> {
            Date now = Date.from(clock.instant());
            Document row = row(it.pairingId(), LocalDate.ofInstant(meta.time(), clock.getZone()))
                    .append("mentor", it.mentorId())
                    .append("mentee", it.menteeId())
                    .append("division", it.division())
                    .append(TURNS_AT, now);
            // Index _id.
            return Mono.from(collection.updateOne(
                            eq("_id", it.pairingId()), combine(unset("ended"), set(TURNS_AT, now), inc(LOOKS, 1L))))
                    .filter(done -> done.getMatchedCount() == 0)
                    .flatMap(none -> rows.insertOnce(row))
                    .then();
        });
    }

    /** Nothing is watched any more; it comes after the beginning, in the pairing's own order. */
    Mono<Void> end(String pairing) {
        // Index _id.
        return Mono.from(collection.updateOne(
                        eq("_id", pairing), combine(set("ended", true), unset(TURNS_AT), inc(LOOKS, 1L))))
                .then();
    }

    /** Something has changed of its activities. One that has ended, or has not begun here yet, is left alone: whoever begins looks by itself. */
    Mono<Void> look(String pairing) {
        return Mono.defer(() -> Mono.from(collection.updateOne(
                        // Index _id.
                        and(eq("_id", pairing), eq("ended", null)),
                        combine(set(TURNS_AT, Date.from(clock.instant())), inc(LOOKS, 1L)))))
                .then();
    }

    Flux<Integer> buckets(Instant now) {
        // Index watches-turns.
        return Flux.from(collection
                        .find(lte(TURNS_AT, Date.from(now)))
                        .sort(ascending(TURNS_AT))
                        .projection(include("bucket"))
                        .limit(BATCH))
                .map(row -> row.getInteger("bucket"))
                .distinct();
    }

    Flux<Watch> due(int bucket, Instant now) {
        // Index watches-turns-bucket.
        return Flux.from(collection
                        .find(and(eq("bucket", bucket), lte(TURNS_AT, Date.from(now))))
                        .sort(ascending(TURNS_AT))
                        .limit(BATCH))
                .map(Watch::read);
    }

    /** Unless it was asked for another look since it was read. */
    Mono<Void> seen(Watch watch, Silence silence, Instant next) {
        // Index _id.
        var told = silence.told();
        return Mono.from(collection.updateOne(
                        and(eq("_id", watch.pairingId()), eq(LOOKS, watch.looks())),
                        combine(
                                set("since", silence.since().toString()),
                                told == null ? unset("told") : set("told", told.name()),
                                set(TURNS_AT, Date.from(next)))))
                .then();
    }
}
