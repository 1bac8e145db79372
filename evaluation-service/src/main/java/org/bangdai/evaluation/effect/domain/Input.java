package org.bangdai.evaluation.effect.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one review gave to an effect.
 *
 * @param division of the pairing; null in effects of an older version of the software
 * @param before mean of the mentee's scores in the months before, with the same mentor; null where there is none
 * @param growth where the mentee stands and how far they have come, 0 to 100; null without a complete score
 */
public record Input(
        String reviewId,
        String menteeId,
        @Nullable String division,
        @Nullable BigDecimal score,
        @Nullable BigDecimal before,
        @Nullable BigDecimal growth,
        @Nullable BigDecimal cadence,
        @Nullable Integer helpRating) {}
