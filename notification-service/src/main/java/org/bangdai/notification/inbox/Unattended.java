package org.bangdai.notification.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangdai.notification.duty.DutyBegun;
import org.bangdai.notification.rule.Audience;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.work.Buckets;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code unattended}: events for organisers or confirmers of divisions where none is on duty; {@code _id} is the event's (the shard key too). */
@Component
class Unattended implements DutyBegun {

    private static final Duration AGAIN = Duration.ofHours(1);
    private static final int BATCH = 200;
    private static final String WAITS = "waits";

    private static final Index DIVISIONS = Index.on("unattended-divisions", ascending("divisions"));
    private static final Index TURNS = Index.on("unattended-turns", ascending("turnsAt", "bucket"));
    private static final Index BUCKETS = Index.on("unattended-turns-bucket", ascending("bucket", "turnsAt"));

    private final Rows rows;
    private final Clock clock;

    Unattended(AggregateFactory factory, Clock clock) {
        rows = factory.rows("unattended", DIVISIONS, TURNS, BUCKETS);
        this.clock = clock;
    }

    /** @param missing for whom */
    Mono<Void> keep(String json, EventMeta meta, Set<Audience.Kind> missing) {
        return rows.insertOnce(new Document("_id", meta.id())
                        .append("source", meta.source())
                        .append("type", meta.type())
                        .append("subject", meta.subject())
                        .append("sequence", meta.sequence())
                        .append("time", Date.from(meta.time()))
                        .append("division", meta.division())
                        .append("actor", meta.actor())
                        .append("key", meta.key())
                        .append("body", json)
                        .append(WAITS, names(missing))
                        .append("bucket", Buckets.of(meta.id()))
                        .append("turnsAt", Date.from(clock.instant().plus(AGAIN))))
                .then();
    }

    static EventMeta meta(Document row) {
        return new EventMeta(
                row.getString("_id"),
                row.getString("source"),
                row.getString("type"),
                row.getString("subject"),
                row.get("sequence", Number.class).longValue(),
                row.getDate("time").toInstant(),
                row.getString("division"),
                row.getString("actor"),
                row.getString("key"),
                null);
    }

    /** For whom it waits; for all where it was kept before this was noted. */
    static Set<Audience.Kind> missing(Document row) {
        List<String> names = row.getList(WAITS, String.class);
        return names == null
                ? EnumSet.allOf(Audience.Kind.class)
                : names.stream()
                        .map(Audience.Kind::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Audience.Kind.class)));
    }

    private static List<String> names(Set<Audience.Kind> kinds) {
        return kinds.stream().map(Audience.Kind::name).toList();
    }

    /** What waits in the division and below is told at once. */
    @Override
    public Mono<Void> begun(String division) {
        // Index unattended-divisions.
        return Mono.from(rows.collection()
                        .updateMany(eq("divisions", division), set("turnsAt", Date.from(clock.instant()))))
                .then();
    }

    Flux<Integer> buckets(Instant now) {
        // Index unattended-turns.
        return Flux.from(rows.collection()
                        .find(lte("turnsAt", Date.from(now)))
                        .sort(ascending("turnsAt"))
                        .projection(include("bucket"))
                        .limit(BATCH))
                .map(row -> row.getInteger("bucket"))
                .distinct();
    }

    Flux<Document> due(int bucket, Instant now) {
        // Index unattended-turns-bucket.
        return Flux.from(rows.collection()
                .find(and(eq("bucket", bucket), lte("turnsAt", Date.from(now))))
                .sort(ascending("turnsAt"))
                .limit(BATCH));
    }

    Mono<Void> later(Document row, Set<Audience.Kind> missing, Instant now) {
        return Mono.from(rows.collection()
                        .updateOne(
                                eq("_id", row.get("_id")),
                                combine(set(WAITS, names(missing)), set("turnsAt", Date.from(now.plus(AGAIN))))))
                .then();
    }

    Mono<Void> done(Document row) {
        return Mono.from(rows.collection().deleteOne(eq("_id", row.get("_id")))).then();
    }
}
