package org.bangdai.evaluation.figures.domain;

import java.time.LocalDate;
import java.time.Month;

/** Half a calendar year. */
public record HalfYear(int year, boolean second) {

    public static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonthValue() > Month.JUNE.getValue());
    }

    /** The last one that is over with that day. */
    public static HalfYear completeOn(LocalDate day) {
        return of(day.plusDays(1)).before();
    }

    private HalfYear before() {
        return second ? new HalfYear(year, false) : new HalfYear(year - 1, true);
    }

    /** Such as {@code 2026-H1}. */
    @Override
    public String toString() {
        return year + (second ? "-H2" : "-H1");
    }
}
