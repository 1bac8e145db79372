package org.bangdai.notification.webhook;

import java.time.Instant;
import org.bangdai.notification.webhook.EventLog.Logged;
import org.bangdai.notification.webhook.domain.Webhook;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.intent.IntentDriver;
import org.bangdai.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts what was logged since a point in time into a subscription's lanes again; from the beginning after a crash, which adds nothing twice. */
@Component
class ReplayEvents implements IntentDriver {

    private static final int BATCH = 200;
    private static final Caller SYSTEM = Caller.system("replay");

    private final Webhooks webhooks;
    private final EventLog log;
    private final EnqueueEvent enqueue;

    ReplayEvents(Webhooks webhooks, EventLog log, EnqueueEvent enqueue) {
        this.webhooks = webhooks;
        this.log = log;
        this.enqueue = enqueue;
    }

    @Override
    public String collection() {
        return Webhooks.COLLECTION;
    }

    @Override
    public String intent() {
        return Webhook.REPLAYING;
    }

    @Override
    public Mono<Void> drive(String id) {
        return webhooks.find(SYSTEM, id).map(Stored::state).flatMap(webhook -> {
            Webhook.Replay replay = webhook.replay();
            return replay == null
                    ? Mono.empty()
                    : pages(webhook, replay, null)
                            .then(Mono.defer(
                                    () -> webhooks.update(SYSTEM, id, present -> present.endReplay(replay.id()))))
                            .then();
        });
    }

    private Mono<Void> pages(Webhook webhook, Webhook.Replay replay, @Nullable Logged last) {
        Instant from = replay.from();
        return log.page(webhook.division(), from, last, BATCH).collectList().flatMap(page -> {
            Mono<Void> all = Flux.fromIterable(page)
                    .filter(logged -> webhook.wants(logged.meta().type()))
                    .concatMap(logged -> enqueue.enqueue(webhook.id(), logged, replay.id()))
                    .then();
            return page.size() < BATCH ? all : all.then(Mono.defer(() -> pages(webhook, replay, page.getLast())));
        });
    }
}
