package org.bangdai.pairing.milestone;

import java.util.List;
import org.bangdai.pairing.milestone.domain.Milestone;
import org.bangdai.pairing.milestone.domain.Summary;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The milestones; errors are those of {@code Aggregates}. */
interface Milestones {

    Mono<Stored<Milestone>> get(Caller by, String milestoneId);

    Mono<Stored<Milestone>> insert(Caller by, Milestone milestone, List<Event> events);

    Mono<Stored<Milestone>> update(Caller by, String milestoneId, Step<Milestone> step);

    /** Of one mentee, the latest day first. Whoever asks has been found to see the mentee. @param sensitiveToo else those are left out */
    Mono<Page<Stored<Milestone>>> page(String menteeId, boolean sensitiveToo, PageRequest request);

    /** Persons by kind, of a division and those below it, in a year. Whoever asks has been found to see the division. */
    Flux<Summary.Count> counts(String division, int year);
}
