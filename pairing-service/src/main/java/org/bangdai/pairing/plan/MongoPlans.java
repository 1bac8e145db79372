package org.bangdai.pairing.plan;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.plan.domain.Plan;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code plans}, {@code _id} the pairing's. */
@Component
final class MongoPlans implements Plans {

    private static final String ATTENTION = "state.attention";

    private final Aggregates<Plan> plans;

    MongoPlans(AggregateFactory stores) {
        this.plans = stores.create(Aggregate.in(
                        COLLECTION,
                        RecordMapping.of(Plan.class),
                        plan -> plan.parties().division())
                .participants(plan -> plan.parties().participants())
                .publishes("pairing-events", plan -> plan.parties().pairingId())
                .index(Index.on("attention", Indexes.ascending(ATTENTION)))
                .index(Index.on("bucket_attention", Indexes.ascending("bucket", ATTENTION))));
    }

    @Override
    public Mono<Stored<Plan>> find(Caller by, String pairingId) {
        return plans.find(by, pairingId);
    }

    @Override
    public Mono<Stored<Plan>> insert(Caller by, Plan plan, List<Event> events) {
        return plans.insert(by, plan.parties().pairingId(), plan, events);
    }

    @Override
    public Mono<Stored<Plan>> update(Caller by, String pairingId, Step<Plan> step) {
        return plans.update(by, pairingId, step);
    }

    @Override
    public Mono<Stored<Plan>> update(Caller by, String pairingId, long expectedVersion, Step<Plan> step) {
        return plans.update(by, pairingId, expectedVersion, step);
    }

    @Override
    public Flux<Integer> attentionBuckets(LocalDate today, int limit) {
        // attention; dates are stored as text, which sorts as they do
        return Flux.from(plans.collection()
                        .find(lte(ATTENTION, today.toString()))
                        .sort(Indexes.ascending(ATTENTION))
                        .projection(Projections.include("bucket"))
                        .limit(limit))
                .map(due -> due.getInteger("bucket"));
    }

    @Override
    public Flux<String> attention(int bucket, LocalDate today, int limit) {
        // bucket_attention
        return Flux.from(plans.collection()
                        .find(and(eq("bucket", bucket), lte(ATTENTION, today.toString())))
                        .sort(Indexes.ascending(ATTENTION))
                        .projection(Projections.include("_id"))
                        .limit(limit))
                .map(due -> due.getString("_id"));
    }
}
