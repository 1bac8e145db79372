package org.bangdai.evaluation.review.domain;

import org.jspecify.annotations.Nullable;

/**
 * What time needs to know of a review in order to turn it.
 *
 * @param assignment of one that falls due; null leaves it scheduled
 * @param measure of one whose escalation ends; null leaves it open
 */
public record Settling(
        @Nullable Assignment assignment, @Nullable Measure measure) {

    public static final Settling NOTHING = new Settling(null, null);
}
