package org.bangdai.pairing.programme;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bangdai.pairing.programme.domain.ProgrammeVersion;
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

/** Collection {@code programmes}, {@code _id} division and version: of two commands at once, one gets the number. */
@Component
final class MongoProgrammeVersions implements ProgrammeVersions {

    private static final Caller SYSTEM = Caller.system("programmes");
    private static final String EFFECTIVE_FROM = "state.programme.effectiveFrom";
    private static final String VERSION = "state.version";
    private static final String COMMAND = "state.command";

    /** Days are stored as text, which sorts as they do up to here. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Aggregates<ProgrammeVersion> versions;

    MongoProgrammeVersions(AggregateFactory stores) {
        versions = stores.create(
                Aggregate.in("programmes", RecordMapping.of(ProgrammeVersion.class), ProgrammeVersion::division)
                        .publishes("registry-events", ProgrammeVersion::id)
                        .index(Index.on("division_effective", Indexes.ascending("division", EFFECTIVE_FROM)))
                        .index(Index.on("division_version", Indexes.ascending("division", VERSION, "_id")))
                        .index(Index.on("division_command", Indexes.ascending("division", COMMAND))));
    }

    @Override
    public Flux<ProgrammeVersion> effective(Collection<String> divisions, LocalDate day) {
        LocalDate until = day.isAfter(LAST) ? LAST : day;
        // division_effective
        return Flux.from(versions.collection()
                        .find(and(in("division", divisions), lte(EFFECTIVE_FROM, until.toString()))))
                .map(it -> versions.read(it).state())
                .filter(it -> it.holdsOn(day));
    }

    @Override
    public Flux<ProgrammeVersion> named(Collection<String> versionIds) {
        return versions.findAll(SYSTEM, versionIds).map(Stored::state);
    }

    @Override
    public Mono<Stored<ProgrammeVersion>> publishedBy(String division, String command) {
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
    public Mono<Page<ProgrammeVersion>> page(String division, PageRequest request) {
        // division_version
        return versions.page(SYSTEM, eq("division", division), VERSION, false, request)
                .map(page -> page.map(Stored::state));
    }

    @Override
    public Mono<Stored<ProgrammeVersion>> insert(Caller by, ProgrammeVersion version, Event published) {
        return versions.insert(by, version.id(), version, List.of(published));
    }

    @Override
    public Mono<Stored<ProgrammeVersion>> update(Caller by, String versionId, Step<ProgrammeVersion> step) {
        return versions.update(by, versionId, step);
    }
}
