package org.bangdai.pairing.registry;

import java.util.Collection;
import org.bangdai.pairing.registry.domain.Posting;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The postings, those that are over too; errors are those of {@code Aggregates}. */
public interface Postings {

    /** Which postings a list is of, each null for all. */
    record Selection(@Nullable String personId, @Nullable String unitId) {}

    Mono<Stored<Posting>> find(Caller by, String postingId);

    Mono<Stored<Posting>> get(Caller by, String postingId);

    Mono<Stored<Posting>> insert(Caller by, Decision.Change<Posting> posting);

    Mono<Stored<Posting>> update(Caller by, String postingId, Step<Posting> step);

    /** Only to the version given. */
    Mono<Stored<Posting>> update(Caller by, String postingId, long expectedVersion, Step<Posting> step);

    /** By id. */
    Mono<Page<Stored<Posting>>> page(Caller by, Selection selection, PageRequest request);

    /** All of these persons, wherever; at most a few hundred persons at a time. */
    Flux<Posting> ofPersons(Collection<String> personIds);

    /** All in these units; at most a few hundred units at a time. */
    Flux<Posting> inUnits(Collection<String> unitIds);

    /** Those that head one of these units, or are in charge of one; at most a few hundred units at a time. */
    Flux<Posting> leading(Collection<String> unitIds);
}
