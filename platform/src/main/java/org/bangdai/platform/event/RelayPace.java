package org.bangdai.platform.event;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much the relay does at once, and how long it rests when the broker is not there: from one second to half a minute, doubling. */
final class RelayPace {

    private static final Logger LOG = LoggerFactory.getLogger(RelayPace.class);
    private static final long LONGEST_REST = Duration.ofSeconds(30).toNanos();

    private final int most;
    private final Duration overdue;
    private long rest;
    private long restUntil;

    /**
     * @param most documents at once right after their writes; what is beyond is left to the sweeper
     * @param overdue how long whoever wrote the events may take; then they are the sweeper's
     */
    RelayPace(int most, Duration overdue) {
        this.most = most;
        this.overdue = overdue;
    }

    Duration overdue() {
        return overdue;
    }

    boolean allows(int underWay) {
        return underWay < most && !resting();
    }

    /** True until the events that are written now are overdue. */
    BooleanSupplier patience() {
        long end = System.nanoTime() + overdue.toNanos();
        return () -> System.nanoTime() - end < 0;
    }

    synchronized boolean resting() {
        return rest > 0 && System.nanoTime() - restUntil < 0;
    }

    synchronized void failed(Throwable why) {
        if (resting()) {
            return;
        }
        LOG.warn("Events cannot be published; they wait in their outboxes", why);
        rest = Math.min(LONGEST_REST, Math.max(Duration.ofSeconds(1).toNanos(), rest * 2));
        restUntil = System.nanoTime() + rest;
    }

    synchronized void succeeded() {
        rest = 0;
    }
}
