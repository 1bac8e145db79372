package org.bangdai.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import org.bangdai.platform.work.DueWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Bounds the evidence: a delivery at its end goes when it was ordered longer ago than evidence is kept. Once an hour, in bounded batches. */
@Component
class SweepEvidence implements DueWork {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final DeliveryQueue queue;
    private final DeliverySettings settings;
    private volatile Instant last = Instant.EPOCH;

    SweepEvidence(DeliveryQueue queue, DeliverySettings settings) {
        this.queue = queue;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "delivery-evidence";
    }

    /** All old evidence is one piece of work. */
    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return now.isBefore(last) || Duration.between(last, now).compareTo(PAUSE) >= 0 ? Flux.just(0) : Flux.empty();
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return queue.forgetEnded(now.minus(settings.keepEvidence())).doOnNext(done -> {
            if (done == 0) {
                last = now;
            }
        });
    }
}
