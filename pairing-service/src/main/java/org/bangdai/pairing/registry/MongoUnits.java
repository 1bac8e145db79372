package org.bangdai.pairing.registry;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.registry.domain.Unit;
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
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code units}, {@code _id} the unit id. */
@Component
final class MongoUnits implements Units {

    private static final String PARENT = "state.facts.parentId";
    private static final String KIND = "state.facts.kind";

    private final Aggregates<Unit> units;

    MongoUnits(AggregateFactory stores) {
        this.units = stores.create(Aggregate.in(
                        "units",
                        RecordMapping.of(Unit.class),
                        unit -> unit.facts().division())
                .publishes("registry-events", Unit::unitId)
                .index(Index.on("parent", Indexes.ascending(PARENT, "_id")))
                .index(Index.on("divisions_parent_kind", Indexes.ascending("divisions", PARENT, KIND, "_id")))
                .index(Index.on("divisions_parent", Indexes.ascending("divisions", PARENT, "_id")))
                .index(Index.on("divisions_kind", Indexes.ascending("divisions", KIND, "_id")))
                .index(Index.on("participants_parent_kind", Indexes.ascending("participants", PARENT, KIND, "_id")))
                .index(Index.on("participants_parent", Indexes.ascending("participants", PARENT, "_id")))
                .index(Index.on("participants_kind", Indexes.ascending("participants", KIND, "_id"))));
    }

    @Override
    public Mono<Stored<Unit>> find(Caller by, String unitId) {
        return units.find(by, unitId);
    }

    @Override
    public Mono<Stored<Unit>> get(Caller by, String unitId) {
        return units.get(by, unitId);
    }

    @Override
    public Mono<Stored<Unit>> insert(Caller by, Decision.Change<Unit> unit) {
        return units.insert(by, unit.next().unitId(), unit.next(), unit.events());
    }

    @Override
    public Mono<Stored<Unit>> update(Caller by, String unitId, Step<Unit> step) {
        return units.update(by, unitId, step);
    }

    @Override
    public Mono<Stored<Unit>> update(Caller by, String unitId, long expectedVersion, Step<Unit> step) {
        return units.update(by, unitId, expectedVersion, step);
    }

    @Override
    public Mono<Page<Stored<Unit>>> page(Caller by, Selection selection, PageRequest request) {
        // own-divisions, own-participants; selected: divisions_…, participants_…
        return units.page(by, filter(selection), "_id", false, request);
    }

    private static Bson filter(Selection selection) {
        List<Bson> filters = new ArrayList<>();
        if (selection.parentId() != null) {
            filters.add(eq(PARENT, selection.parentId()));
        }
        UnitKind kind = selection.kind();
        if (kind != null) {
            filters.add(eq(KIND, kind.name()));
        }
        return filters.isEmpty() ? empty() : and(filters);
    }

    @Override
    public Mono<Map<String, String>> parents(Collection<String> unitIds) {
        // _id_
        return Flux.from(units.collection().find(in("_id", unitIds)).projection(Projections.include(PARENT)))
                .collectMap(unit -> unit.getString("_id"), MongoUnits::parent);
    }

    private static String parent(Document unit) {
        String parent = unit.getEmbedded(List.of("state", "facts", "parentId"), String.class);
        return parent == null ? "" : parent;
    }

    @Override
    public Flux<String> below(Collection<String> unitIds) {
        // parent
        return Flux.from(units.collection().find(in(PARENT, unitIds)).projection(Projections.include("_id")))
                .map(unit -> unit.getString("_id"));
    }
}
