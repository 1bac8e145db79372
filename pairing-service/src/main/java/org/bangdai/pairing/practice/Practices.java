package org.bangdai.pairing.practice;

import java.util.List;
import org.bangdai.pairing.practice.domain.Practice;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The practices; errors are those of {@code Aggregates}. */
interface Practices {

    String COLLECTION = "practices";

    Mono<Stored<Practice>> get(Caller by, String practiceId);

    Mono<Stored<Practice>> insert(Caller by, Practice practice, List<Event> events);

    Mono<Stored<Practice>> update(Caller by, String practiceId, Step<Practice> step);

    /** Only to the version given. */
    Mono<Stored<Practice>> update(Caller by, String practiceId, long expectedVersion, Step<Practice> step);

    /** Ids of those that are made from that version of an activity. */
    Flux<String> ofActivity(String activityId);

    /** What the caller's scope holds, the newest first. @param kind simple name of the state's record */
    Mono<Page<Stored<Practice>>> page(Caller by, String kind, PageRequest request);

    /**
     * Approved ones that have all the terms, the newest first; to be looked at, since bigrams may stand apart.
     *
     * @param sharedIn the divisions of which the reader may read; at least one
     * @param before id behind which to begin; null from the first on
     */
    Flux<Stored<Practice>> having(List<String> terms, List<String> sharedIn, @Nullable String before);
}
