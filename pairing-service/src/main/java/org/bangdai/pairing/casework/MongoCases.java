package org.bangdai.pairing.casework;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.Arrays;
import java.util.List;
import org.bangdai.pairing.casework.domain.Case;
import org.bangdai.pairing.casework.domain.Matter;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code cases}. */
@Component
final class MongoCases implements Cases {

    private static final Caller SYSTEM = Caller.system("casework");
    private static final String KIND = "state.kind";
    private static final String SORT = "state.facts.matter.kind";
    private static final String PAIRING = "state.owner.pairingId";

    private final Aggregates<Case> cases;

    MongoCases(AggregateFactory stores) {
        this.cases = stores.create(Aggregate.in(
                        COLLECTION,
                        RecordMapping.of(Case.class),
                        it -> it.owner().division())
                .participants(it -> it.owner().participants())
                .publishes("pairing-events", it -> it.owner().pairingId())
                .intent(Case::intent)
                .index(Index.on("pairing_kind_sort", Indexes.ascending(PAIRING, KIND, SORT, "_id")))
                .index(Index.on("divisions_kind_sort", Indexes.ascending("divisions", KIND, SORT, "_id")))
                .index(Index.on("participants_kind_sort", Indexes.ascending("participants", KIND, SORT, "_id"))));
    }

    @Override
    public Mono<Stored<Case>> find(Caller by, String caseId) {
        return cases.find(by, caseId);
    }

    @Override
    public Mono<Stored<Case>> get(Caller by, Matter.Sort sort, String caseId) {
        return cases.find(by, caseId)
                .filter(it -> it.state().facts().matter().sort() == sort)
                .switchIfEmpty(Mono.error(() -> new NotFoundException(COLLECTION, caseId)));
    }

    @Override
    public Mono<Stored<Case>> insert(Caller by, Case opened, List<Event> events) {
        return cases.insert(by, opened.facts().caseId(), opened, events);
    }

    @Override
    public Mono<Stored<Case>> update(Caller by, String caseId, Step<Case> step) {
        return cases.update(by, caseId, step);
    }

    @Override
    public Mono<Page<Stored<Case>>> page(Caller by, Matter.Sort sort, Case.@Nullable State state, PageRequest request) {
        // divisions_kind_sort, participants_kind_sort
        return cases.page(by, and(kind(state), eq(SORT, sort.stored())), "_id", true, request);
    }

    @Override
    public Mono<Page<Stored<Case>>> ofPairing(
            String pairingId, Matter.Sort sort, Case.@Nullable State state, PageRequest request) {
        // pairing_kind_sort
        Bson filter = and(eq(PAIRING, pairingId), kind(state), eq(SORT, sort.stored()));
        return cases.page(SYSTEM, filter, "_id", true, request);
    }

    private static Bson kind(Case.@Nullable State state) {
        return state == null
                ? in(
                        KIND,
                        Arrays.stream(Case.State.values())
                                .map(Case.State::stored)
                                .toList())
                : eq(KIND, state.stored());
    }

    @Override
    public Flux<String> openOf(String pairingId) {
        // pairing_kind_sort
        return Flux.from(cases.collection()
                        .find(and(eq(PAIRING, pairingId), eq(KIND, Case.State.OPEN.stored())))
                        .projection(Projections.include("_id")))
                .map(found -> found.getString("_id"));
    }
}
