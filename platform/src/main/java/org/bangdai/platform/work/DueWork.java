package org.bangdai.platform.work;

import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Work that becomes due with time. Every replica runs a sweeper that asks which of the 64 buckets hold something due, leases them one by one, and
 * sweeps each. A bucket may be swept again after a crash, so each step is conditional on the state that it changes.
 */
public interface DueWork {

    /** Names the leases; unique in a service. */
    String name();

    /** The buckets in which something is due, from an index, at most 64 (doubles are harmless); nothing when idle. */
    Flux<Integer> dueBuckets(Instant now);

    /** Does what is due in one bucket, in bounded batches; the number of items done. {@link #dueBuckets} names the bucket again while more is due. */
    Mono<Long> sweep(int bucket, Instant now);
}
