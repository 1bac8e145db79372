package org.bangdai.evaluation.figures.domain;

import java.time.LocalDate;

/**
 * A day, and what follows from it for counts.
 *
 * @param half the one that new Party members are given for
 * @param later whether the day is later than the month that is read, in which case nothing has changed in its own
 */
public record AsOf(LocalDate day, HalfYear half, boolean later) {

    /** Figures begin here: what was earlier is counted as of this day, what ended earlier not at all. */
    public static final LocalDate BEGIN = LocalDate.of(2010, 1, 1);

    public static AsOf of(LocalDate day) {
        return new AsOf(day, HalfYear.completeOn(day), false);
    }

    /** For a table of the month before, where the day's own has not been made yet. */
    public AsOf fromMonthBefore() {
        return new AsOf(day, half, true);
    }

    int slot(int code) {
        return Count.slot(code, day, half);
    }
}
