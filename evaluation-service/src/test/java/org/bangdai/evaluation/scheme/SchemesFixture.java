package org.bangdai.evaluation.scheme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bangdai.evaluation.scheme.domain.SchemeVersion;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Schemes without a service around them. */
public final class SchemesFixture {

    private SchemesFixture() {}

    /** The ones that come with the software alone. */
    public static Schemes builtIn() {
        return with(List.of());
    }

    public static Schemes in(AggregateFactory stores) {
        return new Schemes(new BuiltInSchemes(), new MongoSchemeVersions(stores));
    }

    static PublishScheme publisher(AggregateFactory stores, Clock clock) {
        return new PublishScheme(in(stores), new MongoSchemeVersions(stores), clock);
    }

    /** Those and these. */
    public static Schemes with(List<SchemeVersion> published) {
        List<SchemeVersion> all = new ArrayList<>(published);
        return new Schemes(new BuiltInSchemes(), new SchemeVersions() {
            @Override
            public Flux<SchemeVersion> effective(Collection<String> divisions, LocalDate day) {
                return Flux.fromIterable(all).filter(it -> divisions.contains(it.division()) && it.holdsOn(day));
            }

            @Override
            public Flux<SchemeVersion> named(Collection<String> ids) {
                return Flux.fromIterable(all).filter(it -> ids.contains(it.id()));
            }

            @Override
            public Flux<SchemeVersion> startingOn(String division, LocalDate day) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Mono<Stored<SchemeVersion>> publishedBy(String division, String command) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Mono<Integer> latest(String division) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Mono<Page<SchemeVersion>> page(String division, PageRequest request) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Mono<Stored<SchemeVersion>> insert(Caller by, SchemeVersion version, Event event) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Mono<Stored<SchemeVersion>> update(Caller by, String id, Step<SchemeVersion> step) {
                throw new UnsupportedOperationException();
            }
        });
    }
}
