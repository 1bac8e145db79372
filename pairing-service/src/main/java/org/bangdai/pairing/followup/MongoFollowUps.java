package org.bangdai.pairing.followup;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import org.bangdai.pairing.followup.domain.FollowUp;
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

/** Collection {@code followUps}. Nobody is a participant: they are organisers' work. */
@Component
final class MongoFollowUps implements FollowUps {

    private static final String STATE = "state.kind";
    private static final String KIND = "state.task.kind";
    private static final String SUBJECT = "state.task.subjectId";

    private final Aggregates<FollowUp> followUps;

    MongoFollowUps(AggregateFactory stores) {
        this.followUps = stores.create(Aggregate.in(
                        "followUps",
                        RecordMapping.of(FollowUp.class),
                        followUp -> followUp.task().division())
                .publishes("pairing-events", followUp -> followUp.task().personId())
                .index(Index.on("subject_kind_state", Indexes.ascending(SUBJECT, KIND, STATE)))
                .index(Index.on("divisions_state", Indexes.ascending("divisions", STATE, "_id")))
                .index(Index.on("participants_state", Indexes.ascending("participants", STATE, "_id"))));
    }

    @Override
    public Mono<Stored<FollowUp>> get(Caller by, String followUpId) {
        return followUps.get(by, followUpId);
    }

    @Override
    public Mono<Stored<FollowUp>> insert(Caller by, Decision.Change<FollowUp> opened) {
        return followUps.insert(by, opened.next().task().followUpId(), opened.next(), opened.events());
    }

    @Override
    public Mono<Stored<FollowUp>> update(Caller by, String followUpId, Step<FollowUp> step) {
        return followUps.update(by, followUpId, step);
    }

    @Override
    public Mono<Page<Stored<FollowUp>>> page(Caller by, String kind, PageRequest request) {
        // divisions_state, participants_state
        return followUps.page(by, eq(STATE, kind), "_id", false, request);
    }

    @Override
    public Flux<FollowUp> ofLines(Collection<String> pairingIds) {
        // subject_kind_state
        return Flux.from(followUps
                        .collection()
                        .find(and(in(SUBJECT, pairingIds), eq(KIND, FollowUp.Kind.REPAIR_OR_END.name()))))
                .map(found -> followUps.read(found).state())
                .filter(it -> it.task().inLineWith() != null);
    }

    @Override
    public Flux<String> open(FollowUp.Kind kind, String subjectId) {
        // subject_kind_state
        return Flux.from(followUps
                        .collection()
                        .find(and(
                                eq(SUBJECT, subjectId),
                                eq(KIND, kind.name()),
                                eq(STATE, FollowUp.Open.class.getSimpleName())))
                        .projection(Projections.include("_id")))
                .map(found -> found.getString("_id"));
    }
}
