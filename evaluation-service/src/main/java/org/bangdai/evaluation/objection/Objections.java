package org.bangdai.evaluation.objection;

import org.bangdai.evaluation.objection.domain.Objection;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The objections. Errors as those of {@code Aggregates}. */
interface Objections {

    String COLLECTION = "objections";

    Mono<Stored<Objection>> insert(Caller by, Objection.Raising objection);

    Mono<Stored<Objection>> get(Caller by, String objectionId);

    Mono<Stored<Objection>> update(Caller by, String objectionId, Step<Objection> step);

    /** What is to be decided first comes first. @param state only those */
    Mono<Page<Stored<Objection>>> page(Caller by, @Nullable ObjectionState state, PageRequest request);
}
