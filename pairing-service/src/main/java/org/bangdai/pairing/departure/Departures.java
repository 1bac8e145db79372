package org.bangdai.pairing.departure;

import java.time.Instant;
import org.bangdai.pairing.departure.domain.Departure;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who is watched; the system's own work. Errors are those of {@code Aggregates}. */
interface Departures {

    String COLLECTION = "departures";

    Mono<Stored<Departure>> get(String personId);

    Mono<Stored<Departure>> insert(Departure departure);

    Mono<Stored<Departure>> update(String personId, Step<Departure> step);

    /** Only to the version given. */
    Mono<Stored<Departure>> update(String personId, long expectedVersion, Step<Departure> step);

    /** Buckets in which somebody is to be looked at, doubles possible. */
    Flux<Integer> dueBuckets(Instant now, int limit);

    /** Ids of those of a bucket. */
    Flux<String> due(int bucket, Instant now, int limit);
}
