package org.bangdai.evaluation.scheme.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Confirmed activities of a period against those expected: so many a month, by the share of the month that the period covers.
 *
 * @param from first day of the period, in the same month as {@code to}, its last one
 */
public record Cadence(int perMonth, LocalDate from, LocalDate to, long confirmed) {

    private static final BigDecimal FULL = new BigDecimal("100.0");

    /**
     * Percent of what was expected, at most 100, to one decimal. Empty where the period is so short that less than one activity is expected: then none
     * is owed, and to have had none is no fault.
     */
    public Optional<BigDecimal> value() {
        long expectedDays = perMonth * (ChronoUnit.DAYS.between(from, to) + 1);
        int monthDays = from.lengthOfMonth();
        if (expectedDays < monthDays) {
            return Optional.empty();
        }
        BigDecimal percent = BigDecimal.valueOf(100 * confirmed * monthDays)
                .divide(BigDecimal.valueOf(expectedDays), 1, RoundingMode.HALF_UP);
        return Optional.of(percent.min(FULL));
    }
}
