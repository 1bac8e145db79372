package org.bangdai.evaluation.figures;

import java.util.Map;
import java.util.Set;
import org.bangdai.evaluation.figures.domain.Days;
import org.bangdai.evaluation.figures.domain.Heard;
import org.bangdai.evaluation.figures.domain.Touch;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was heard of each subject, a row for each. */
interface Facts {

    /**
     * Adds an event to what was heard of the subject; one that is known changes nothing. May be repeated, and answers the same or more.
     *
     * @return where and when something may count otherwise than before
     */
    default Mono<Set<Touch>> hear(String subject, Heard event) {
        return hear(Map.of(subject, event));
    }

    /** As {@link #hear(String, Heard)} of one event of each subject; subjects of whom nothing was heard before cost one write together. */
    Mono<Set<Touch>> hear(Map<String, Heard> events);

    /** Forgets the subject's years of birth; as {@link #hear}. */
    Mono<Set<Touch>> forget(String subject);

    /** What changes in a division's own part in a month, one for each subject. */
    Flux<Days> in(Touch touch);
}
