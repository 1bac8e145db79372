package org.bangdai.notification.webhook;

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

import java.time.Instant;
import java.util.Date;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.work.Buckets;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Collection {@code webhookLanes}: the events of one subject on their way to one subscription, which follow each other. A lane is due while something may be left in
 * it; each arrival raises its {@code version}, so that who has found it empty puts it to rest only where nothing has come since.
 */
@Component
class Lanes {

    record Lane(String id, String webhook, long version) {}

    /** Whether somebody sends from it, until it is due. */
    private static final String TAKEN = "taken";

    private final Rows rows;

    Lanes(AggregateFactory stores) {
        rows = stores.rows(
                "webhookLanes",
                Index.on("due", ascending("dueAt", "bucket")).where(exists("dueAt")),
                Index.on("bucket_due", ascending("bucket", "dueAt")).where(exists("dueAt")),
                Index.on("webhook_taken", ascending("webhook", TAKEN)));
    }

    static String id(String webhook, EventMeta event) {
        return webhook + ':' + event.source() + ':' + event.subject();
    }

    /** Something has come: due now, unless it waits for a retry. */
    Mono<Void> wake(String webhook, String lane, Instant now) {
        // _id_
        return Mono.from(rows.collection()
                        .updateOne(
                                and(eq("_id", lane), exists("dueAt", false)),
                                combine(set("dueAt", Date.from(now)), inc("version", 1L))))
                .flatMap(done -> done.getMatchedCount() == 1 ? Mono.just(true) : insert(webhook, lane, now))
                .flatMap(awake -> awake ? Mono.just(true) : touch(lane))
                .flatMap(there -> there ? Mono.empty() : wake(webhook, lane, now));
    }

    /** False where the lane has come to rest meanwhile. */
    private Mono<Boolean> touch(String lane) {
        return Mono.from(rows.collection().updateOne(eq("_id", lane), inc("version", 1L)))
                .map(done -> done.getMatchedCount() == 1);
    }

    private Mono<Boolean> insert(String webhook, String lane, Instant now) {
        return rows.insertOnce(new Document("_id", lane)
                .append("webhook", webhook)
                .append("bucket", Buckets.of(lane))
                .append("version", 1L)
                .append("dueAt", Date.from(now)));
    }

    Flux<Integer> buckets(Instant now, int limit) {
        // due
        return Flux.from(rows.collection()
                        .find(and(exists("dueAt"), lte("dueAt", Date.from(now))))
                        .sort(ascending("dueAt"))
                        .projection(include("bucket"))
                        .limit(limit))
                .map(row -> row.getInteger("bucket"));
    }

    Flux<Lane> due(int bucket, Instant now, int limit) {
        // bucket_due
        return Flux.from(rows.collection()
                        .find(and(eq("bucket", bucket), exists("dueAt"), lte("dueAt", Date.from(now))))
                        .sort(ascending("dueAt"))
                        .limit(limit))
                .map(row -> new Lane(
                        row.getString("_id"),
                        row.getString("webhook"),
                        row.get("version", Number.class).longValue()));
    }

    /** Takes the lane until then; empty where another has it or something has come: it is due again. */
    Mono<Lane> take(Lane lane, Instant until) {
        return change(lane, combine(set("dueAt", Date.from(until)), set(TAKEN, true)))
                .filter(mine -> mine)
                .map(mine -> new Lane(lane.id(), lane.webhook(), lane.version() + 1));
    }

    Mono<Boolean> later(Lane lane, Instant at) {
        // _id_. What has come meanwhile waits as well.
        return Mono.from(rows.collection()
                        .updateOne(eq("_id", lane.id()), combine(set("dueAt", Date.from(at)), unset(TAKEN))))
                .map(done -> true);
    }

    /** Nothing is left. Where something has come since, it is due again at once. */
    Mono<Boolean> rest(Lane lane, Instant now) {
        // _id_
        return Mono.from(rows.collection().deleteOne(and(eq("_id", lane.id()), eq("version", lane.version()))))
                .flatMap(done -> done.getDeletedCount() == 1 ? Mono.just(true) : later(lane, now));
    }

    /** Not before somebody wakes it. */
    Mono<Boolean> park(Lane lane) {
        return change(lane, combine(unset("dueAt"), unset(TAKEN)));
    }

    private Mono<Boolean> change(Lane lane, Bson change) {
        // _id_
        return Mono.from(rows.collection()
                        .updateOne(
                                and(eq("_id", lane.id()), eq("version", lane.version())),
                                combine(change, inc("version", 1L))))
                .map(done -> done.getMatchedCount() == 1);
    }

    /** All of the subscription's are looked at again, but for those whose events are being sent: two senders would lose their order. */
    Mono<Void> wakeAll(String webhook, Instant now) {
        // webhook_taken
        return Mono.from(rows.collection()
                        .updateMany(
                                and(eq("webhook", webhook), eq(TAKEN, null)),
                                combine(set("dueAt", Date.from(now)), inc("version", 1L))))
                .then();
    }

    Mono<Void> forgetAll(String webhook) {
        // webhook_taken
        return Mono.from(rows.collection().deleteMany(eq("webhook", webhook))).then();
    }
}
