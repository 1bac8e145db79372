package org.bangdai.notification.webhook;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.bangdai.notification.person.Mentions;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code webhookEvents}: what some subscription wanted, {@code _id} the event's id, the shard key too; bounded by time. */
@Component
class EventLog implements Mentions {

    private final Rows rows;
    private final Clock clock;

    EventLog(AggregateFactory stores, Clock clock) {
        rows = stores.rows(
                "webhookEvents",
                Index.on("divisions_logged", ascending("divisions", "loggedAt", "_id")),
                Index.on("logged", ascending("loggedAt")),
                Index.on("subject_type", ascending("subject", "type")));
        this.clock = clock;
    }

    /** @param loggedAt orders the log; when this service took it in, by the business clock */
    record Logged(EventMeta meta, String data, Instant loggedAt) {}

    /** Once, however often it comes. */
    Mono<Logged> log(String json, EventMeta meta) {
        Instant now = clock.instant();
        return rows.insertOnce(document(json, meta, now)).thenReturn(new Logged(meta, json, now));
    }

    Mono<Logged> find(String eventId) {
        // _id_
        return Mono.from(rows.collection().find(eq("_id", eventId)).first()).map(EventLog::read);
    }

    /** Of a division and below, in the order of the log, after that place. @param last null for from the instant on */
    Flux<Logged> page(String division, Instant from, @Nullable Logged last, int limit) {
        // divisions_logged
        Bson where = last == null
                ? gte("loggedAt", Date.from(from))
                : and(
                        gte("loggedAt", Date.from(last.loggedAt())),
                        or(
                                gt("loggedAt", Date.from(last.loggedAt())),
                                gt("_id", last.meta().id())));
        return Flux.from(rows.collection()
                        .find(and(eq("divisions", division), where))
                        .sort(ascending("loggedAt", "_id"))
                        .limit(limit))
                .map(EventLog::read);
    }

    /** Forgets what was logged before; how many. */
    Mono<Long> forget(Instant before) {
        // logged
        return Mono.from(rows.collection().deleteMany(lt("loggedAt", Date.from(before))))
                .map(done -> done.getDeletedCount());
    }

    /** What was said of the person themselves, their name with it; other events hold ids alone. */
    @Override
    public Mono<Void> forget(String person, @Nullable String name) {
        // subject_type
        return Mono.from(rows.collection().deleteMany(and(eq("subject", person), eq("type", "person-changed"))))
                .then();
    }

    private static Document document(String json, EventMeta meta, Instant now) {
        return new Document("_id", meta.id())
                .append("source", meta.source())
                .append("type", meta.type())
                .append("subject", meta.subject())
                .append("sequence", meta.sequence())
                .append("time", Date.from(meta.time()))
                .append("division", meta.division())
                .append("actor", meta.actor())
                .append("key", meta.key())
                .append("data", json)
                .append("loggedAt", Date.from(now));
    }

    private static Logged read(Document row) {
        EventMeta meta = new EventMeta(
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
        return new Logged(meta, row.getString("data"), row.getDate("loggedAt").toInstant());
    }
}
