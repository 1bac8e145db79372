package org.bangdai.platform.event;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.bangdai.platform.work.DueWork;

/** A relay with its sweeper, without Spring. */
public final class RelayFixture {

    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    public final OutboxRelay relay;
    public final DueWork sweep;

    public RelayFixture(EventPublisher publisher, Duration overdue) {
        RelayPace pace = new RelayPace(1000, overdue);
        RelayMeters relayMeters = new RelayMeters(meters);
        this.relay = new OutboxRelay(publisher, pace, relayMeters);
        this.sweep = new OutboxSweep(relay, pace, relayMeters);
    }

    /** One round of the sweeper over all that is due. */
    public void sweepAll() {
        sweep.dueBuckets(Instant.now())
                .concatMap(bucket -> sweep.sweep(bucket, Instant.now()))
                .blockLast(Duration.ofSeconds(30));
    }
}
