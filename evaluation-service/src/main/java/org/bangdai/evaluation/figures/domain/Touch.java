package org.bangdai.evaluation.figures.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;

/** A division and a month in which something changes there. */
public record Touch(String division, YearMonth month) implements Comparable<Touch> {

    private static final Comparator<Touch> ORDER =
            Comparator.comparing(Touch::month).thenComparing(Touch::division);

    static Touch of(String division, LocalDate day) {
        return new Touch(division, YearMonth.from(day));
    }

    public static Touch parse(String id) {
        int colon = id.indexOf(':');
        return new Touch(id.substring(0, colon), YearMonth.parse(id.substring(colon + 1)));
    }

    public Touch before() {
        return new Touch(division, month.minusMonths(1));
    }

    public Touch next() {
        return new Touch(division, month.plusMonths(1));
    }

    /** Such as {@code 330523205:2026-11}. */
    public String id() {
        return division + ":" + month;
    }

    /** Earlier months first; of one month, what lies within before what contains it. */
    public static Comparator<Touch> rebuildOrder() {
        return Comparator.comparing(Touch::month)
                .thenComparing(it -> -it.division().length())
                .thenComparing(Touch::division);
    }

    @Override
    public int compareTo(Touch other) {
        return ORDER.compare(this, other);
    }
}
