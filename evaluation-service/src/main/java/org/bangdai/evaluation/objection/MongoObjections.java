package org.bangdai.evaluation.objection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.bangdai.evaluation.assessment.ContestedYears;
import org.bangdai.evaluation.board.Contested;
import org.bangdai.evaluation.objection.domain.Objection;
import org.bangdai.evaluation.review.domain.Period;
import org.bangdai.evaluation.scheme.domain.Cycle;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class MongoObjections implements Objections, Contested, ContestedYears {

    private static final String STATE = "state.kind";
    private static final String MONTH = "state.plea.month";
    private static final String PERIOD = "state.plea.target.period";
    private static final String DECIDE_BY = "state.plea.decideBy";
    private static final List<String> OPEN =
            List.of(ObjectionState.RAISING.kind(), ObjectionState.OPEN.kind(), ObjectionState.GRANTING.kind());

    private final Aggregates<Objection> objections;

    MongoObjections(AggregateFactory stores) {
        Aggregate<Objection> aggregate = Aggregate.in(
                        COLLECTION,
                        RecordMapping.of(Objection.class),
                        objection -> objection.plea().division())
                .participants(objection -> Set.of(objection.plea().objector()))
                .publishes("evaluation-events", objection -> objection.plea().objector())
                .intent(Objection::intent)
                .index(Index.on("divisions-month", ascending("divisions", MONTH, STATE)))
                .index(Index.on("divisions-period", ascending("divisions", PERIOD, STATE)));
        for (String seenBy : List.of("divisions", "participants")) {
            aggregate.index(Index.on(seenBy + "-decide", ascending(seenBy, DECIDE_BY, "_id")));
            aggregate.index(Index.on(seenBy + "-state", ascending(seenBy, STATE, DECIDE_BY, "_id")));
        }
        objections = stores.create(aggregate);
    }

    @Override
    public Mono<Stored<Objection>> insert(Caller by, Objection.Raising objection) {
        return objections.insert(by, objection.plea().objectionId(), objection, List.of());
    }

    @Override
    public Mono<Stored<Objection>> get(Caller by, String objectionId) {
        return objections.get(by, objectionId);
    }

    @Override
    public Mono<Stored<Objection>> update(Caller by, String objectionId, Step<Objection> step) {
        return objections.update(by, objectionId, step);
    }

    /** Indexes {@code …-state} and {@code …-decide}. */
    @Override
    public Mono<Page<Stored<Objection>>> page(Caller by, @Nullable ObjectionState state, PageRequest request) {
        return objections.page(by, state == null ? empty() : eq(STATE, state.kind()), DECIDE_BY, false, request);
    }

    /** Index {@code divisions-month}. */
    @Override
    public Mono<Boolean> isOpen(String division, YearMonth month) {
        return isOpen(division, MONTH, month.toString());
    }

    /** Index {@code divisions-period}. */
    @Override
    public Mono<Boolean> isOpen(String division, Year year) {
        return isOpen(division, PERIOD, Period.of(Cycle.ANNUAL, year.atDay(1)).text());
    }

    private Mono<Boolean> isOpen(String division, String field, String value) {
        return Mono.from(objections
                        .collection()
                        .find(and(eq("divisions", division), eq(field, value), in(STATE, OPEN)))
                        .limit(1))
                .hasElement();
    }
}
