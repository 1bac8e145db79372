package org.bangdai.evaluation.review;

import java.time.LocalDate;
import reactor.core.publisher.Mono;

/** Confirmed activities: a row for each, so that hearing of one twice counts once. */
interface Activities {

    /** Repeating it changes nothing. */
    Mono<Void> confirmed(Confirmed activity);

    /** How many were held from the first to the last of these days. */
    Mono<Long> count(String pairingId, LocalDate from, LocalDate to);

    /** @param heldOn the day in whose period it counts, whenever it was confirmed */
    record Confirmed(String activityId, String pairingId, String division, LocalDate heldOn) {}
}
