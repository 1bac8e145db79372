package org.bangdai.evaluation.assessment;

import java.time.Year;
import reactor.core.publisher.Mono;

/** What annual assessments ask of objections. */
public interface ContestedYears {

    /** Whether an objection against the score of an annual review of that year, in the division or below, waits for its decision; one that is just being raised counts. */
    Mono<Boolean> isOpen(String division, Year year);
}
