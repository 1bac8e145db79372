package org.bangdai.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import org.bangdai.platform.work.DueWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Bounds the log: what is older than it is to be kept goes, once an hour. */
@Component
class SweepLog implements DueWork {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final EventLog log;
    private final Calls calls;
    private final WebhookSettings settings;
    private volatile Instant last = Instant.EPOCH;

    SweepLog(EventLog log, Calls calls, WebhookSettings settings) {
        this.log = log;
        this.calls = calls;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "webhook-log";
    }

    /** The whole log is one piece of work. */
    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return now.isBefore(last) || Duration.between(last, now).compareTo(PAUSE) >= 0 ? Flux.just(0) : Flux.empty();
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        Instant before = now.minus(settings.keep());
        return log.forget(before)
                .flatMap(events -> calls.forget(before).map(done -> events + done))
                .doOnNext(done -> last = now);
    }
}
