package org.bangdai.pairing.casework;

import java.util.List;
import org.bangdai.pairing.casework.domain.Case;
import org.bangdai.pairing.casework.domain.Matter;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Disputes and enterprises' problems; errors are those of {@code Aggregates}. */
interface Cases {

    String COLLECTION = "cases";

    /** Empty where the caller sees no such case. */
    Mono<Stored<Case>> find(Caller by, String caseId);

    /** {@code NotFoundException} also where it is a case of the other sort. */
    Mono<Stored<Case>> get(Caller by, Matter.Sort sort, String caseId);

    Mono<Stored<Case>> insert(Caller by, Case opened, List<Event> events);

    Mono<Stored<Case>> update(Caller by, String caseId, Step<Case> step);

    /** What the caller sees, the newest first. @param state null for all */
    Mono<Page<Stored<Case>>> page(Caller by, Matter.Sort sort, Case.@Nullable State state, PageRequest request);

    /** Those that a pairing works on or was the last to, which the caller is known to see; the newest first. */
    Mono<Page<Stored<Case>>> ofPairing(
            String pairingId, Matter.Sort sort, Case.@Nullable State state, PageRequest request);

    /** Ids of those that a pairing works on. */
    Flux<String> openOf(String pairingId);
}
