package org.bangdai.evaluation.effect;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Indexes.ascending;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.bangdai.evaluation.effect.domain.Effect;
import org.bangdai.evaluation.effect.domain.MentorEffect;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code mentor-effects}, {@code _id} is {@code <mentorId>:<yyyy-mm>}. Errors as those of {@code Aggregates}. */
@Component
class MentorEffects {

    private static final Caller SYSTEM = Caller.system("mentor-effects");
    private static final String MENTOR = "state.effect.mentorId";
    private static final String MONTH = "state.effect.month";

    private final Aggregates<MentorEffect> effects;

    MentorEffects(AggregateFactory stores) {
        effects = stores.create(Aggregate.in(
                        "mentor-effects",
                        RecordMapping.of(MentorEffect.class),
                        it -> it.effect().division())
                .participants(it -> Set.of(it.effect().mentorId()))
                .publishes("evaluation-events", it -> it.effect().mentorId())
                .index(Index.on("mentor-month", ascending(MENTOR, MONTH)))
                .index(Index.on("divisions-mentor", ascending("divisions", MENTOR, MONTH, "_id")))
                .index(Index.on("participants-mentor", ascending("participants", MENTOR, MONTH, "_id"))));
    }

    Mono<Stored<MentorEffect>> find(String mentorId, YearMonth month) {
        return effects.find(SYSTEM, Effect.id(mentorId, month));
    }

    Mono<Stored<MentorEffect>> insert(Decision.Change<MentorEffect> first) {
        Effect effect = first.next().effect();
        return effects.insert(SYSTEM, Effect.id(effect.mentorId(), effect.month()), first.next(), first.events());
    }

    /** Only to the version given. */
    Mono<Stored<MentorEffect>> update(Stored<MentorEffect> present, Step<MentorEffect> step) {
        return effects.update(SYSTEM, present.id(), present.version(), step);
    }

    Mono<Stored<MentorEffect>> update(String mentorId, YearMonth month, Step<MentorEffect> step) {
        return effects.update(SYSTEM, Effect.id(mentorId, month), step);
    }

    /** From that month on. Index {@code mentor-month}. */
    Mono<List<MentorEffect>> since(String mentorId, YearMonth month) {
        return Flux.from(effects.collection().find(and(eq(MENTOR, mentorId), gte(MONTH, month.toString()))))
                .map(effects::read)
                .map(Stored::state)
                .collectList();
    }

    /** The newest month first. Indexes {@code divisions-mentor} and {@code participants-mentor}. */
    Mono<Page<MentorEffect>> page(Caller by, String mentorId, PageRequest request) {
        return effects.page(by, eq(MENTOR, mentorId), MONTH, true, request).map(page -> page.map(Stored::state));
    }
}
