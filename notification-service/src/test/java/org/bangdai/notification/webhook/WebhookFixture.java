package org.bangdai.notification.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.bangdai.notification.inbox.InboxFixture;
import org.bangdai.notification.person.Persons;
import org.bangdai.notification.webhook.domain.Webhook;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.personal.DataKeys;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.work.Buckets;

/** Webhooks on a database of their own, at a time that the test moves; loopback may be called. */
final class WebhookFixture implements AutoCloseable {

    static final Caller SYSTEM = Caller.system("test");

    Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private final InboxFixture store;
    final Webhooks webhooks;
    final EventLog log;
    final Calls calls;
    final Lanes lanes;
    final SendEvents send;
    final ReplayEvents replays;
    final ManageWebhooks manage;
    final EnqueueEvent enqueue;
    final SweepLog sweepLog;

    WebhookFixture(InboxFixture store) {
        this.store = store;
        Clock clock = new Moved();
        WebhookSettings settings = new WebhookSettings(
                true, List.of("127.0.0.0/8"), Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofDays(30));
        webhooks = new Webhooks(store.factory, new DataKeys("dGVzdC1rZXktb2YtYmFuZ2RhaS0zMi1ieXRlcyEhISE="));
        log = new EventLog(store.factory, clock);
        calls = new Calls(store.factory);
        lanes = new Lanes(store.factory);
        enqueue = new EnqueueEvent(webhooks, log, calls, lanes, clock);
        send = new SendEvents(webhooks, log, calls, lanes, new WebhookHttp(settings), settings, clock);
        replays = new ReplayEvents(webhooks, log, enqueue);
        manage = new ManageWebhooks(
                webhooks, calls, lanes, send, replays, Persons.names(store.factory), settings, clock);
        sweepLog = new SweepLog(log, calls, settings);
    }

    private final class Moved extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    void subscribe(String id, String division, String url, String... types) {
        Webhooks.Made made = webhooks.firstSecret(id);
        webhooks.insert(
                        SYSTEM,
                        new Webhook(
                                id,
                                division,
                                "province",
                                null,
                                url,
                                Set.of(types),
                                made.key(),
                                List.of(new Webhook.Secret(made.sealed(), null, null)),
                                now,
                                now,
                                null,
                                null))
                .block(Duration.ofSeconds(30));
    }

    /** As if that were the key that seals its secrets. */
    void keepKey(String id, String key) {
        webhooks.update(
                        SYSTEM,
                        id,
                        it -> Decision.change(new Webhook(
                                it.id(),
                                it.division(),
                                it.client(),
                                it.owner(),
                                it.url(),
                                it.types(),
                                key,
                                it.secrets(),
                                it.createdAt(),
                                it.enabledAt(),
                                it.disabled(),
                                it.replay())))
                .block(Duration.ofSeconds(30));
    }

    int bucket(String webhook, String subject) {
        return Buckets.of(Lanes.id(webhook, event(subject, 1, "pairing-created")));
    }

    static EventMeta event(String subject, long sequence, String type) {
        return new EventMeta(
                subject + "-" + sequence,
                "/pairing-service/pairings",
                type,
                subject,
                sequence,
                Instant.parse("2026-11-23T08:00:00Z"),
                "330523205",
                "system:test",
                subject,
                null);
    }

    void happens(String subject, long sequence) {
        enqueue.enqueue(List.of(new Received<>(
                        "{\"pairingId\":\"" + subject + "\"}", event(subject, sequence, "pairing-created"))))
                .block(Duration.ofSeconds(30));
    }

    void sweep() {
        for (int round = 0; round < 30; round++) {
            List<Integer> due = send.dueBuckets(now).distinct().collectList().block(Duration.ofSeconds(30));
            if (due.isEmpty()) {
                return;
            }
            due.forEach(bucket -> send.sweep(bucket, now).block(Duration.ofSeconds(60)));
        }
        throw new AssertionError("it does not come to rest");
    }

    void later(Duration by) {
        now = now.plus(by);
        sweep();
    }

    Webhook webhook(String id) {
        return webhooks.get(SYSTEM, id).block(Duration.ofSeconds(30)).state();
    }

    List<Calls.Call> calls(String id) {
        return calls.page(id, new PageRequest(200, null))
                .block(Duration.ofSeconds(30))
                .items();
    }

    @Override
    public void close() {
        store.close();
    }
}
