package org.bangdai.notification.webhook;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangdai.notification.webhook.EventLog.Logged;
import org.bangdai.notification.webhook.domain.Webhook;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.event.EventMeta;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Logs an event that some subscription wants, and puts it into the lane of each. May be repeated at will: every row has an id of its own. */
@Component
class EnqueueEvent {

    private static final int AT_ONCE = 16;

    private final Webhooks webhooks;
    private final EventLog log;
    private final Calls calls;
    private final Lanes lanes;
    private final Clock clock;

    EnqueueEvent(Webhooks webhooks, EventLog log, Calls calls, Lanes lanes, Clock clock) {
        this.webhooks = webhooks;
        this.log = log;
        this.calls = calls;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Of many events it is asked at once who wants them: mostly nobody does. One subject has one event among them, so they may go side by side. */
    Mono<Void> enqueue(List<Received<String>> events) {
        Set<String> divisions =
                events.stream().map(event -> event.meta().division()).collect(Collectors.toSet());
        return webhooks.around(divisions)
                .collectList()
                .filter(around -> !around.isEmpty())
                .flatMapMany(around -> Flux.fromIterable(events)
                        .flatMap(
                                event -> enqueue(event.event(), event.meta(), Webhooks.wanting(around, event.meta())),
                                AT_ONCE))
                .then();
    }

    private Mono<Void> enqueue(String json, EventMeta meta, List<Webhook> wanting) {
        return wanting.isEmpty()
                ? Mono.empty()
                : log.log(json, meta)
                        .thenMany(Flux.fromIterable(wanting)
                                .filter(Webhook::isEnabled)
                                .concatMap(webhook -> enqueue(webhook.id(), meta, "")))
                        .then();
    }

    /** @param round blank, or the id of the replay that sends it again */
    Mono<Void> enqueue(String webhook, EventMeta meta, String round) {
        String lane = Lanes.id(webhook, meta);
        return calls.enqueue(webhook, lane, meta, round, clock.instant())
                .then(Mono.defer(() -> lanes.wake(webhook, lane, clock.instant())));
    }

    Mono<Void> enqueue(String webhook, Logged logged, String round) {
        return enqueue(webhook, logged.meta(), round);
    }
}
