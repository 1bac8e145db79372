package org.bangdai.evaluation.effect.domain;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One review of a mentor's, as far as it tells of the effect.
 *
 * @param score null while it is open or where it is incomplete
 * @param open whether it is not final
 * @param cadence percent of the expected activities, 0 to 100; null where none was expected
 * @param helpRating 1 to 5; null where it was not said
 */
public record Contribution(
        String reviewId,
        String menteeId,
        String division,
        YearMonth month,
        @Nullable BigDecimal score,
        boolean open,
        @Nullable BigDecimal cadence,
        @Nullable Integer helpRating) {}
