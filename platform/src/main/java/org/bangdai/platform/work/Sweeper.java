package org.bangdai.platform.work;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Runs every {@link DueWork} of a service for as long as the service runs: one loop for each, which asks what is due, leases those buckets and sweeps them.
 * With something done it asks again at once, with nothing after the interval, after a failure later and later up to half a minute.
 */
final class Sweeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final Duration SOON = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int BUCKETS_AT_ONCE = 4;

    private final List<DueWork> works;
    private final Leases leases;
    private final Clock clock;
    private final WorkProperties properties;
    private Disposable.Composite loops = Disposables.composite();
    private volatile boolean running;

    Sweeper(List<DueWork> works, Leases leases, Clock clock, WorkProperties properties) {
        this.works = List.copyOf(works);
        this.leases = leases;
        this.clock = clock;
        this.properties = properties;
    }

    @Override
    public void start() {
        loops = Disposables.composite();
        for (DueWork work : works) {
            loops.add(loop(work).subscribe());
        }
        running = true;
    }

    /** What is being swept is broken off, and its leases are free for others at once. */
    @Override
    public void stop() {
        running = false;
        loops.dispose();
        leases.releaseAll()
                .timeout(Duration.ofSeconds(3))
                .onErrorResume(gone -> Mono.empty())
                .block();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After everything that a sweep may need, so stopped before it. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 10;
    }

    private Mono<Void> loop(DueWork work) {
        Pauses pauses = new Pauses(work.name(), properties.interval());
        return Mono.defer(() -> round(work))
                .subscribeOn(Schedulers.boundedElastic())
                .map(pauses::after)
                .onErrorResume(failed -> Mono.just(pauses.after(failed)))
                .flatMap(Mono::delay)
                .repeat()
                .then();
    }

    /** One round over all buckets in which something is due, in an order of this replica's own; the number of items done. */
    Mono<Long> round(DueWork work) {
        return work.dueBuckets(clock.instant())
                .distinct()
                .collectList()
                .doOnNext(Collections::shuffle)
                .flatMapMany(Flux::fromIterable)
                .flatMapDelayError(bucket -> sweep(work, bucket), BUCKETS_AT_ONCE, BUCKETS_AT_ONCE)
                .reduce(0L, Long::sum);
    }

    private Mono<Long> sweep(DueWork work, int bucket) {
        Mono<Long> sweep = Mono.defer(() -> work.sweep(bucket, clock.instant())).timeout(properties.limit());
        return leases.holding(work.name() + ":" + bucket, sweep);
    }

    /** How long one loop waits before its next round. */
    private static final class Pauses {

        private final String work;
        private final Duration interval;
        private Duration afterFailure = SOON;

        Pauses(String work, Duration interval) {
            this.work = work;
            this.interval = interval;
        }

        Duration after(long done) {
            afterFailure = interval;
            return done > 0 ? SOON : interval;
        }

        Duration after(Throwable failure) {
            Duration doubled = afterFailure.multipliedBy(2);
            afterFailure = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
            LOG.warn("{} failed; again in {}", work, afterFailure, failure);
            return afterFailure;
        }
    }
}
