package org.bangdai.evaluation.review.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.bangdai.evaluation.scheme.domain.Cycle;

/**
 * The days that a review is about, of the calendar: a pairing that starts late or ends early counts for a part of them.
 *
 * @param first day of the month, quarter or year
 */
public record Period(Cycle cycle, LocalDate first) {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern QUARTER = Pattern.compile("\\d{4}-Q[1-4]");
    private static final Pattern YEAR = Pattern.compile("\\d{4}-Y");
    private static final int YEAR_DIGITS = 4;
    private static final int MONTHS_OF_QUARTER = 3;

    /** The one of that cycle in which the day lies. */
    public static Period of(Cycle cycle, LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        return new Period(
                cycle,
                switch (cycle) {
                    case MONTHLY -> month;
                    case QUARTERLY -> month.minusMonths((month.getMonthValue() - 1) % MONTHS_OF_QUARTER);
                    case ANNUAL -> month.withMonth(1);
                });
    }

    /**
     * @param text {@code 2026-11}, {@code 2026-Q4} or {@code 2026-Y}, which sort in this order
     * @throws IllegalArgumentException (or one of java.time) for anything else
     */
    public static Period parse(String text) {
        if (MONTH.matcher(text).matches()) {
            return of(Cycle.MONTHLY, YearMonth.parse(text).atDay(1));
        }
        boolean quarter = QUARTER.matcher(text).matches();
        if (!quarter && !YEAR.matcher(text).matches()) {
            throw new IllegalArgumentException(text + " is no period");
        }
        LocalDate newYear = LocalDate.of(Integer.parseInt(text.substring(0, YEAR_DIGITS)), 1, 1);
        return quarter
                ? of(Cycle.QUARTERLY, newYear.plusMonths(MONTHS_OF_QUARTER * (text.charAt(text.length() - 1) - '1')))
                : of(Cycle.ANNUAL, newYear);
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return switch (cycle) {
            case MONTHLY -> YearMonth.from(first).toString();
            case QUARTERLY -> "%04d-Q%d".formatted(first.getYear(), first.getMonthValue() / MONTHS_OF_QUARTER + 1);
            case ANNUAL -> "%04d-Y".formatted(first.getYear());
        };
    }

    public LocalDate last() {
        LocalDate next = switch (cycle) {
            case MONTHLY -> first.plusMonths(1);
            case QUARTERLY -> first.plusMonths(MONTHS_OF_QUARTER);
            case ANNUAL -> first.plusYears(1);
        };
        return next.minusDays(1);
    }
}
