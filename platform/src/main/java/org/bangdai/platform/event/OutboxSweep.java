package org.bangdai.platform.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bangdai.platform.work.DueWork;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Publishes what a crash or an outage of the broker has left in outboxes. Overdue is by the real clock, as {@code outboxSince} is: the business clock may be
 * moved.
 */
final class OutboxSweep implements DueWork {

    private static final int BATCH = 200;

    private final OutboxRelay relay;
    private final RelayPace pace;
    private final RelayMeters meters;

    OutboxSweep(OutboxRelay relay, RelayPace pace, RelayMeters meters) {
        this.relay = relay;
        this.pace = pace;
        this.meters = meters;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return Flux.fromIterable(relay.outboxes()).concatMap(this::dueBuckets);
    }

    private Flux<Integer> dueBuckets(Outbox outbox) {
        return outbox.overdue(overdue())
                .collectList()
                .doOnNext(oldest -> meters.oldest(outbox.name(), age(oldest)))
                .flatMapIterable(oldest -> pace.resting() ? List.of() : oldest)
                .map(left -> left.getInteger("bucket"))
                .distinct();
    }

    /** One document that fails does not keep the others of the batch. */
    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return Flux.fromIterable(relay.outboxes())
                .concatMap(outbox -> outbox.overdue(bucket, overdue(), BATCH)
                        .collectList()
                        .flatMap(ids -> relay.drainAll(outbox, ids)))
                .reduce(0L, Long::sum);
    }

    private Instant overdue() {
        return Instant.now().minus(pace.overdue());
    }

    private static Duration age(List<Document> oldestFirst) {
        return oldestFirst.isEmpty()
                ? Duration.ZERO
                : Duration.between(oldestFirst.getFirst().getDate("outboxSince").toInstant(), Instant.now());
    }
}
