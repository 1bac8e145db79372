package org.bangdai.evaluation.evidence;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.evaluation.evidence.domain.Evidence;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Goals that mentor and mentee have agreed on, a row for each. Of two events of a plan its own count says which is the later, so whatever comes late or again changes nothing. */
public interface Goals {

    record Agreed(String goalId, LocalDate dueOn) {}

    /** @param sequence of the plan's event */
    record Of(String pairingId, String division, long sequence) {}

    /** The open ones are these; what was open and is not among them counts no more. */
    Mono<Void> agreed(Of plan, List<Agreed> open);

    /** @param reportedOn when the mentee said that it was done */
    Mono<Void> completed(Of plan, Agreed goal, LocalDate reportedOn);

    Mono<Void> cancelled(Of plan, String goalId);

    /** What is open goes on in another pairing's plan. */
    Mono<Void> handedOver(Of plan);

    /** Those that were due from the first to the last of these days and count. */
    Flux<Evidence.Goal> due(String pairingId, LocalDate from, LocalDate to);
}
