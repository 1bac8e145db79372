package org.bangdai.evaluation.scheme;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bangdai.evaluation.scheme.domain.SchemeVersion;
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
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code schemes}, {@code _id} division and version: of two commands at once, one gets the number. */
@Component
class MongoSchemeVersions implements SchemeVersions {

    private static final Caller SYSTEM = Caller.system("schemes");
    private static final String EFFECTIVE_FROM = "state.effectiveFrom";
    private static final String VERSION = "state.version";
    private static final String COMMAND = "state.command";

    private final Aggregates<SchemeVersion> versions;

    MongoSchemeVersions(AggregateFactory stores) {
        versions = stores.create(Aggregate.in("schemes", RecordMapping.of(SchemeVersion.class), SchemeVersion::division)
                .publishes("evaluation-events", SchemeVersion::id)
                .index(Index.on("division_effective", Indexes.ascending("division", EFFECTIVE_FROM)))
                .index(Index.on("division_version", Indexes.ascending("division", VERSION, "_id")))
                .index(Index.on("division_command", Indexes.ascending("division", COMMAND))));
    }

    @Override
    public Flux<SchemeVersion> effective(Collection<String> divisions, LocalDate day) {
        // division_effective
        return Flux.from(
                        versions.collection().find(and(in("division", divisions), lte(EFFECTIVE_FROM, day.toString()))))
                .map(it -> versions.read(it).state())
                .filter(it -> it.holdsOn(day));
    }

    @Override
    public Flux<SchemeVersion> named(Collection<String> ids) {
        return versions.findAll(SYSTEM, ids).map(Stored::state);
    }

    @Override
    public Flux<SchemeVersion> startingOn(String division, LocalDate day) {
        // division_effective
        return Flux.from(versions.collection().find(and(eq("division", division), eq(EFFECTIVE_FROM, day.toString()))))
                .map(it -> versions.read(it).state())
                .filter(it -> it.holdsOn(day));
    }

    @Override
    public Mono<Stored<SchemeVersion>> publishedBy(String division, String command) {
        // division_command
        return Mono.from(versions.collection()
                        .find(and(eq("division", division), eq(COMMAND, command)))
                        .limit(1))
                .map(versions::read);
    }

    @Override
    public Mono<Integer> latest(String division) {
        // division_version
        return Mono.from(versions.collection()
                        .find(eq("division", division))
                        .sort(Indexes.descending(VERSION))
                        .projection(Projections.include(VERSION))
                        .limit(1))
                .map(it -> it.getEmbedded(List.of("state", "version"), Number.class)
                        .intValue())
                .defaultIfEmpty(0);
    }

    @Override
    public Mono<Page<SchemeVersion>> page(String division, PageRequest request) {
        // division_version
        return versions.page(SYSTEM, eq("division", division), VERSION, false, request)
                .map(page -> page.map(Stored::state));
    }

    @Override
    public Mono<Stored<SchemeVersion>> insert(Caller by, SchemeVersion version, Event published) {
        return versions.insert(by, version.id(), version, List.of(published));
    }

    @Override
    public Mono<Stored<SchemeVersion>> update(Caller by, String id, Step<SchemeVersion> step) {
        return versions.update(by, id, step);
    }
}
