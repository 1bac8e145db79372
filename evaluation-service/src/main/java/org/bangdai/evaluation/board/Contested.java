package org.bangdai.evaluation.board;

import java.time.YearMonth;
import reactor.core.publisher.Mono;

/** What boards ask of objections. */
public interface Contested {

    /** Whether an objection against that month's board, or one below it, or a score on it waits for its decision; one that is just being raised counts. */
    Mono<Boolean> isOpen(String division, YearMonth month);
}
