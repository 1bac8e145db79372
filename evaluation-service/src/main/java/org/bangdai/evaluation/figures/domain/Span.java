package org.bangdai.evaluation.figures.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** So many of something, in a division, from a day on. @param until the first day on which it is no more; null where it stays */
record Span(
        String division,
        int code,
        int amount,
        LocalDate from,
        @Nullable LocalDate until) {

    interface Flow {
        void change(LocalDate day, int amount);
    }

    Span {
        division = Division.of(division);
    }

    static Span of(String division, Count count, LocalDate from, @Nullable LocalDate until) {
        return new Span(division, count.code(), 1, from, until);
    }

    static Span forGood(String division, Count count, int amount, LocalDate from) {
        return new Span(division, count.code(), amount, from, null);
    }

    void flow(Flow flow) {
        LocalDate first = from.isBefore(AsOf.BEGIN) ? AsOf.BEGIN : from;
        if (amount == 0 || until != null && !until.isAfter(first)) {
            return;
        }
        flow.change(first, amount);
        if (until != null) {
            flow.change(until, -amount);
        }
    }
}
