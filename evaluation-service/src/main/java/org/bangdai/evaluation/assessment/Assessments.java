package org.bangdai.evaluation.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bangdai.evaluation.assessment.domain.Assessment;
import org.bangdai.evaluation.review.Turns;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code assessments}, {@code _id} is {@code <division>:<yyyy>}. Errors as those of {@code Aggregates}. */
@Component
class Assessments {

    static final String COLLECTION = "assessments";

    private final Aggregates<Assessment> assessments;
    private final Turns turns;

    Assessments(AggregateFactory stores) {
        Aggregate<Assessment> aggregate = Aggregate.in(
                        COLLECTION,
                        RecordMapping.of(Assessment.class),
                        it -> it.head().division())
                .publishes("evaluation-events", it -> it.head().assessmentId())
                .intent(Assessment::intent);
        Turns.indexes().forEach(aggregate::index);
        assessments = stores.create(aggregate);
        turns = new Turns(assessments.collection());
    }

    Mono<Stored<Assessment>> insert(Caller by, Assessment started) {
        return assessments.insert(by, started.head().assessmentId(), started, List.of());
    }

    /** Empty where nothing visible has that id. */
    Mono<Stored<Assessment>> find(Caller by, String id) {
        return assessments.find(by, id);
    }

    Mono<Stored<Assessment>> get(Caller by, String id) {
        return assessments.get(by, id);
    }

    /** Those that there are. */
    Flux<Stored<Assessment>> findAll(Caller by, Collection<String> ids) {
        return assessments.findAll(by, ids);
    }

    Mono<Stored<Assessment>> update(Caller by, String id, Step<Assessment> step) {
        return assessments.update(by, id, step);
    }

    /** Only to the version given. */
    Mono<Stored<Assessment>> update(Caller by, String id, long expectedVersion, Step<Assessment> step) {
        return assessments.update(by, id, expectedVersion, step);
    }

    Flux<Integer> bucketsToTurn(Instant now) {
        return turns.buckets(now);
    }

    Flux<String> toTurn(int bucket, Instant now) {
        return turns.ids(bucket, now);
    }
}
