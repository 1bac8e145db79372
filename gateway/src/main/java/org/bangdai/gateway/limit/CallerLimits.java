package org.bangdai.gateway.limit;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** One bucket for each caller seen lately, in this process: with N gateways a caller gets N times as much. */
@Component
public class CallerLimits {

    private static final int SWEEP_ABOVE = 10_000;
    private static final long SWEEP_PAUSE = Duration.ofSeconds(5).toNanos();

    private final LimitProperties limits;
    private final LongSupplier nanos;
    private final ConcurrentHashMap<String, TokenBucket> buckets = new ConcurrentHashMap<>();
    private volatile long sweptAt;

    @Autowired
    CallerLimits(LimitProperties limits) {
        this(limits, System::nanoTime);
    }

    CallerLimits(LimitProperties limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
        this.sweptAt = nanos.getAsLong();
    }

    /** Zero when the caller may go on, else how long it has to wait. */
    public Duration take(String caller) {
        long now = nanos.getAsLong();
        sweep(now);
        return buckets.computeIfAbsent(caller, key -> new TokenBucket(limits.perSecond(), limits.burst(), now))
                .take(now);
    }

    int known() {
        return buckets.size();
    }

    /** A full bucket says nothing that a new one would not; forgetting it keeps memory bounded. */
    private void sweep(long now) {
        if (buckets.size() > SWEEP_ABOVE && now - sweptAt > SWEEP_PAUSE) {
            sweptAt = now;
            buckets.values().removeIf(bucket -> bucket.isFull(now));
        }
    }
}
