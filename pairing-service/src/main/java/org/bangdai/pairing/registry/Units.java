package org.bangdai.pairing.registry;

import java.util.Collection;
import java.util.Map;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.registry.domain.Unit;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The units; errors are those of {@code Aggregates}. */
public interface Units {

    /** Which units a list is of, each null for all. @param parentId those directly below that unit */
    record Selection(@Nullable String parentId, @Nullable UnitKind kind) {}

    Mono<Stored<Unit>> find(Caller by, String unitId);

    Mono<Stored<Unit>> get(Caller by, String unitId);

    Mono<Stored<Unit>> insert(Caller by, Decision.Change<Unit> unit);

    Mono<Stored<Unit>> update(Caller by, String unitId, Step<Unit> step);

    /** Only to the version given. */
    Mono<Stored<Unit>> update(Caller by, String unitId, long expectedVersion, Step<Unit> step);

    /** By id. */
    Mono<Page<Stored<Unit>>> page(Caller by, Selection selection, PageRequest request);

    /** The unit above each of those that are known; empty text for one that is topmost. At most a few hundred at a time. */
    Mono<Map<String, String>> parents(Collection<String> unitIds);

    /** Ids of the units directly below these. */
    Flux<String> below(Collection<String> unitIds);
}
