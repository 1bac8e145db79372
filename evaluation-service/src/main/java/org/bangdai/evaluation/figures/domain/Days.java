package org.bangdai.evaluation.figures.domain;

import java.util.SortedMap;
import java.util.TreeMap;

/** The changes of each count on the days of one month: by day of the month, then by code; none is zero. */
public final class Days {

    private final TreeMap<Integer, TreeMap<Integer, Integer>> byDay = new TreeMap<>();

    void add(int day, int code, int amount) {
        TreeMap<Integer, Integer> codes = byDay.computeIfAbsent(day, it -> new TreeMap<>());
        add(codes, code, amount);
        if (codes.isEmpty()) {
            byDay.remove(day);
        }
    }

    public void add(Days other) {
        other.byDay.forEach((day, codes) -> codes.forEach((code, amount) -> add(day, code, amount)));
    }

    boolean isEmpty() {
        return byDay.isEmpty();
    }

    SortedMap<Integer, TreeMap<Integer, Integer>> byDay() {
        return byDay;
    }

    static void add(SortedMap<Integer, Integer> codes, int code, int amount) {
        codes.merge(code, amount, Integer::sum);
        codes.remove(code, 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Days it && byDay.equals(it.byDay);
    }

    @Override
    public int hashCode() {
        return byDay.hashCode();
    }

    @Override
    public String toString() {
        return byDay.toString();
    }
}
