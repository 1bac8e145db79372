package org.bangdai.evaluation.scheme.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Confirmed activities of a period against those expected: so many a month, by the share of each month that the period covers. */
public record Cadence(int perMonth, LocalDate from, LocalDate to, long confirmed) {

    private static final BigDecimal FULL = new BigDecimal("100.0");

    /** A month, in parts of which the days of months of every length are a whole number: 28, 29, 30, 31. */
    private static final long MONTH = 377_580;

    /**
     * Percent of what was expected, at most 100, to one decimal. Empty where the period is so short that less than one activity is expected: then none
     * is owed, and to have had none is no fault.
     */
    public Optional<BigDecimal> value() {
        long expected = perMonth * covered();
        if (expected < MONTH) {
            return Optional.empty();
        }
        BigDecimal percent = BigDecimal.valueOf(100 * confirmed * MONTH)
                .divide(BigDecimal.valueOf(expected), 1, RoundingMode.HALF_UP);
        return Optional.of(percent.min(FULL));
    }

    private long covered() {
        long covered = 0;
        YearMonth last = YearMonth.from(to);
        for (YearMonth month = YearMonth.from(from); !month.isAfter(last); month = month.plusMonths(1)) {
            LocalDate first = month.atDay(1).isBefore(from) ? from : month.atDay(1);
            LocalDate end = month.equals(last) ? to : month.atEndOfMonth();
            covered += (ChronoUnit.DAYS.between(first, end) + 1) * (MONTH / month.lengthOfMonth());
        }
        return covered;
    }
}
