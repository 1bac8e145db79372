package org.bangdai.evaluation.figures.domain;

import java.util.TreeMap;

/** The counts of one part of a division in one month. @param opening how many there were before its first day, by code; @param days what changes since */
public record Series(TreeMap<Integer, Integer> opening, Days days) {

    public static Series empty() {
        return new Series(new TreeMap<>(), new Days());
    }

    /** What follows in a month in which nothing changes. */
    public Series carriedOver() {
        return new Series(closing(), new Days());
    }

    public Series with(Days changes) {
        return new Series(opening, changes);
    }

    TreeMap<Integer, Integer> closing() {
        TreeMap<Integer, Integer> closing = new TreeMap<>(opening);
        days.byDay().values().forEach(codes -> codes.forEach((code, amount) -> Days.add(closing, code, amount)));
        return closing;
    }

    void addTo(Series sum) {
        opening.forEach((code, amount) -> Days.add(sum.opening, code, amount));
        sum.days.add(days);
    }
}
