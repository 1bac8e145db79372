package org.bangdai.evaluation.board.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a board sums up.
 *
 * @param owed reviews of the month that were due
 * @param onTime those of them whose parts all came in time
 * @param open those that were not final
 * @param incomplete those that were final without all that was owed
 * @param ranked how many entries are ranked
 */
public record Tally(int owed, int onTime, int open, int incomplete, int ranked, List<Cohort> cohorts) {

    public Tally {
        cohorts = List.copyOf(cohorts);
    }

    /** 按时率 in percent, to one decimal, half up; null where nothing was owed. */
    public @Nullable BigDecimal onTimePercent() {
        return owed == 0
                ? null
                : BigDecimal.valueOf(100L * onTime).divide(BigDecimal.valueOf(owed), 1, RoundingMode.HALF_UP);
    }
}
