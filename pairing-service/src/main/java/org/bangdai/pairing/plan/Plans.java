package org.bangdai.pairing.plan;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.plan.domain.Plan;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The plans, each under its pairing's id; errors are those of {@code Aggregates}. */
interface Plans {

    String COLLECTION = "plans";

    /** Empty where the pairing has none, or the caller does not see it. */
    Mono<Stored<Plan>> find(Caller by, String pairingId);

    Mono<Stored<Plan>> insert(Caller by, Plan plan, List<Event> events);

    Mono<Stored<Plan>> update(Caller by, String pairingId, Step<Plan> step);

    /** Only to the version given. */
    Mono<Stored<Plan>> update(Caller by, String pairingId, long expectedVersion, Step<Plan> step);

    /** Buckets in which somebody is to be reminded of a goal, doubles possible. */
    Flux<Integer> attentionBuckets(LocalDate today, int limit);

    /** Ids of the plans of a bucket in which somebody is. */
    Flux<String> attention(int bucket, LocalDate today, int limit);
}
