package org.bangdai.notification.webhook;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.PushOptions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Collection {@code webhookCalls}: one row for each event that a subscription is to get, and for each replay; {@code _id} is made of them, the shard key too. */
@Component
class Calls {

    private static final Caller SYSTEM = Caller.system("webhooks");
    private static final int ATTEMPTS_KEPT = 20;

    enum State {
        PENDING,
        TAKEN,
        GIVEN_UP
    }

    /** @param detail HTTP status, or the kind of fault */
    record Attempt(Instant at, String detail) {}

    /**
     * @param failures attempts that were not taken
     * @param firstTried null where it was not tried yet
     * @param attempts the newest twenty, the oldest first
     */
    record Call(
            String id,
            String eventId,
            String type,
            String subject,
            long sequence,
            State state,
            int failures,
            @Nullable Instant firstTried,
            List<Attempt> attempts) {}

    private final Rows rows;

    Calls(AggregateFactory stores) {
        rows = stores.rows(
                "webhookCalls",
                Index.on("lane_state", ascending("lane", "state", "sequence", "_id")),
                Index.on("webhook_enqueued", ascending("webhook", "enqueuedAt", "_id")),
                Index.on("state_done", ascending("state", "doneAt")));
    }

    /** @param round blank, or the replay's id */
    Mono<Void> enqueue(String webhook, String lane, EventMeta event, String round, Instant now) {
        String id = webhook + ':' + event.id() + (round.isEmpty() ? "" : ':' + round);
        return rows.insertOnce(new Document("_id", id)
                        .append("webhook", webhook)
                        .append("lane", lane)
                        .append("event", event.id())
                        .append("type", event.type())
                        .append("subject", event.subject())
                        .append("sequence", event.sequence())
                        .append("enqueuedAt", Date.from(now))
                        .append("state", State.PENDING.name())
                        .append("failures", 0)
                        .append("attempts", List.of()))
                .then();
    }

    /** What is to be sent next in the lane; empty where nothing is left. */
    Mono<Call> head(String lane) {
        // lane_state
        return Mono.from(rows.collection()
                        .find(and(eq("lane", lane), eq("state", State.PENDING.name())))
                        .sort(ascending("sequence", "_id"))
                        .first())
                .map(Calls::read);
    }

    Mono<Void> ended(Call call, State state, Instant at, String detail) {
        return change(call.id(), attempt(at, detail), set("state", state.name()), set("doneAt", Date.from(at)));
    }

    Mono<Void> failed(Call call, Instant at, String detail) {
        Bson first = set("firstTried", Date.from(call.firstTried() == null ? at : call.firstTried()));
        return change(call.id(), attempt(at, detail), first, inc("failures", 1));
    }

    /** What is no longer there to be sent. */
    Mono<Void> lost(Call call, Instant at) {
        return ended(call, State.GIVEN_UP, at, "event no longer kept");
    }

    private static Bson attempt(Instant at, String detail) {
        return pushEach(
                "attempts",
                List.of(new Document("at", Date.from(at)).append("detail", detail)),
                new PushOptions().slice(-ATTEMPTS_KEPT));
    }

    private Mono<Void> change(String id, Bson... changes) {
        // _id_
        return Mono.from(rows.collection()
                        .updateOne(and(eq("_id", id), eq("state", State.PENDING.name())), combine(changes)))
                .then();
    }

    /** Newest first. */
    Mono<Page<Call>> page(String webhook, PageRequest page) {
        // webhook_enqueued
        return rows.page(SYSTEM, eq("webhook", webhook), "enqueuedAt", true, page)
                .map(found -> found.map(Calls::read));
    }

    /** Forgets what was done before; how many. */
    Mono<Long> forget(Instant before) {
        // state_done
        Bson old = lt("doneAt", Date.from(before));
        return Mono.from(rows.collection()
                        .deleteMany(and(eq("state", State.TAKEN.name()), gt("doneAt", new Date(0)), old)))
                .flatMap(taken -> Mono.from(rows.collection()
                                .deleteMany(and(eq("state", State.GIVEN_UP.name()), gt("doneAt", new Date(0)), old)))
                        .map(givenUp -> taken.getDeletedCount() + givenUp.getDeletedCount()));
    }

    /** With the webhook itself. */
    Mono<Void> forgetAll(String webhook) {
        // webhook_enqueued
        return Mono.from(rows.collection().deleteMany(eq("webhook", webhook))).then();
    }

    private static Call read(Document row) {
        Date first = row.getDate("firstTried");
        return new Call(
                row.getString("_id"),
                row.getString("event"),
                row.getString("type"),
                row.getString("subject"),
                row.get("sequence", Number.class).longValue(),
                State.valueOf(row.getString("state")),
                row.getInteger("failures", 0),
                first == null ? null : first.toInstant(),
                row.getList("attempts", Document.class, List.of()).stream()
                        .map(it -> new Attempt(it.getDate("at").toInstant(), it.getString("detail")))
                        .toList());
    }
}
