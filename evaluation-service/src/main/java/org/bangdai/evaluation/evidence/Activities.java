package org.bangdai.evaluation.evidence;

import java.time.LocalDate;
import org.bangdai.evaluation.evidence.domain.Evidence;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Activities that count, and those that no longer do: a row for each, so that hearing of one twice counts once. Each activity's own count of its events says
 * which of two is the later, so whatever comes late or again changes nothing.
 */
public interface Activities {

    /** Counts from now on, unless something later was heard of it. */
    Mono<Void> confirmed(Confirmed activity, long sequence);

    /** Another took its place, or it was found not to be genuine: counts no more. */
    Mono<Void> ended(Ended activity, long sequence);

    /** Those held from the first to the last of these days, at most {@link Evidence#MOST}. */
    Flux<Evidence.Activity> held(String pairingId, LocalDate from, LocalDate to);

    /** @param heldOn the day in whose period it counts, whenever it was confirmed */
    record Confirmed(String activityId, String pairingId, String division, LocalDate heldOn) {}

    record Ended(String activityId, String pairingId, String division) {}
}
