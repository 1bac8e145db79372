package org.bangdai.pairing.practice;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bangdai.pairing.practice.domain.Practice;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Index;
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

/** Collection {@code practices}. */
@Component
final class MongoPractices implements Practices {

    private static final String KIND = "state.kind";
    private static final String ACTIVITY = "state.source.activityId";
    private static final String SHARED = "state.sharedIn";
    private static final String TERMS = "state.terms";

    private final Aggregates<Practice> practices;

    MongoPractices(AggregateFactory stores) {
        this.practices = stores.create(Aggregate.in(
                        COLLECTION,
                        RecordMapping.of(Practice.class),
                        practice -> practice.source().division())
                .participants(practice -> practice.source().participants())
                .publishes("pairing-events", practice -> practice.source().pairingId())
                .index(Index.on("divisions_kind", Indexes.ascending("divisions", KIND, "_id")))
                .index(Index.on("participants_kind", Indexes.ascending("participants", KIND, "_id")))
                .index(Index.on("activity", Indexes.ascending(ACTIVITY)))
                .index(Index.on("shared_terms", Indexes.ascending(SHARED, TERMS, "_id"))));
    }

    @Override
    public Mono<Stored<Practice>> get(Caller by, String practiceId) {
        return practices.get(by, practiceId);
    }

    @Override
    public Mono<Stored<Practice>> insert(Caller by, Practice practice, List<Event> events) {
        return practices.insert(by, practice.source().practiceId(), practice, events);
    }

    @Override
    public Mono<Stored<Practice>> update(Caller by, String practiceId, Step<Practice> step) {
        return practices.update(by, practiceId, step);
    }

    @Override
    public Mono<Stored<Practice>> update(Caller by, String practiceId, long expectedVersion, Step<Practice> step) {
        return practices.update(by, practiceId, expectedVersion, step);
    }

    @Override
    public Flux<String> ofActivity(String activityId) {
        // activity
        return Flux.from(practices.collection().find(eq(ACTIVITY, activityId)).projection(Projections.include("_id")))
                .map(found -> found.getString("_id"));
    }

    @Override
    public Mono<Page<Stored<Practice>>> page(Caller by, String kind, PageRequest request) {
        // divisions_kind, participants_kind
        return practices.page(by, eq(KIND, kind), "_id", true, request);
    }

    @Override
    public Flux<Stored<Practice>> having(List<String> terms, List<String> sharedIn, @Nullable String before) {
        // shared_terms: bounds from the first term, which singles out most; the others are held against what it finds
        List<Bson> filter = new ArrayList<>(List.of(in(SHARED, sharedIn), eq(TERMS, terms.getFirst())));
        if (terms.size() > 1) {
            filter.add(all(TERMS, terms.subList(1, terms.size())));
        }
        if (before != null) {
            filter.add(lt("_id", before));
        }
        return Flux.from(practices.collection().find(and(filter)).sort(Sorts.descending("_id")))
                .map(practices::read);
    }
}
