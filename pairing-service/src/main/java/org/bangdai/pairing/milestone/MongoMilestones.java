package org.bangdai.pairing.milestone;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.milestone.domain.Kind;
import org.bangdai.pairing.milestone.domain.Milestone;
import org.bangdai.pairing.milestone.domain.Summary;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
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

/** Collection {@code milestones}. */
@Component
final class MongoMilestones implements Milestones {

    private static final Caller SYSTEM = Caller.system("milestones");
    private static final String MENTEE = "state.menteeId";
    private static final String SENSITIVE = "state.sensitive";
    private static final String COUNTS = "state.counts";
    private static final String ON = "state.present.on";

    private final org.bangdai.platform.store.Aggregates<Milestone> milestones;

    MongoMilestones(AggregateFactory stores) {
        this.milestones =
                stores.create(Aggregate.in("milestones", RecordMapping.of(Milestone.class), Milestone::division)
                        .participants(it -> Set.of(it.menteeId()))
                        .publishes("pairing-events", Milestone::menteeId)
                        .index(Index.on("mentee", Indexes.ascending(MENTEE, SENSITIVE, ON, "_id")))
                        .index(Index.on("divisions_year", Indexes.ascending("divisions", COUNTS, ON))));
    }

    @Override
    public Mono<Stored<Milestone>> get(Caller by, String milestoneId) {
        return milestones.get(by, milestoneId);
    }

    @Override
    public Mono<Stored<Milestone>> insert(Caller by, Milestone milestone, List<Event> events) {
        return milestones.insert(by, milestone.milestoneId(), milestone, events);
    }

    @Override
    public Mono<Stored<Milestone>> update(Caller by, String milestoneId, Step<Milestone> step) {
        return milestones.update(by, milestoneId, step);
    }

    @Override
    public Mono<Page<Stored<Milestone>>> page(String menteeId, boolean sensitiveToo, PageRequest request) {
        // mentee
        Bson some = in(SENSITIVE, sensitiveToo ? List.of(false, true) : List.of(false));
        return milestones.page(SYSTEM, and(eq(MENTEE, menteeId), some), ON, true, request);
    }

    @Override
    public Flux<Summary.Count> counts(String division, int year) {
        // divisions_year; dates are stored as text, which sorts as they do
        Bson counted = and(
                eq("divisions", division),
                eq(COUNTS, true),
                gte(ON, LocalDate.of(year, 1, 1).toString()),
                lte(ON, LocalDate.of(year, 12, 31).toString()));
        Document person = new Document("kind", "$state.kind").append("mentee", "$" + MENTEE);
        return Flux.from(milestones
                        .collection()
                        .aggregate(List.of(
                                Aggregates.match(counted),
                                Aggregates.group(person, Accumulators.max("introduced", "$state.introducedByMentor")),
                                Aggregates.group(
                                        new Document("kind", "$_id.kind").append("introduced", "$introduced"),
                                        Accumulators.sum("persons", 1)))))
                .groupBy(group -> Kind.valueOf(group.get("_id", Document.class).getString("kind")))
                .flatMap(kind -> kind.reduce(new Summary.Count(kind.key(), 0, 0), (sum, group) -> plus(sum, group)));
    }

    private static Summary.Count plus(Summary.Count sum, Document group) {
        int persons = group.get("persons", Number.class).intValue();
        boolean introduced =
                Boolean.TRUE.equals(group.get("_id", Document.class).getBoolean("introduced"));
        return new Summary.Count(sum.kind(), sum.persons() + persons, sum.introduced() + (introduced ? persons : 0));
    }
}
