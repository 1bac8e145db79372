package org.bangdai.evaluation.figures.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Days from the first on. @param until the first day after it; null where it has no end */
record Interval(LocalDate from, @Nullable LocalDate until) {

    boolean isEmpty() {
        return until != null && !until.isAfter(from);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** This interval, cut on each of those days that lies within. */
    List<Interval> cut(Iterable<LocalDate> days) {
        if (isEmpty()) {
            return List.of();
        }
        TreeSet<LocalDate> within = new TreeSet<>();
        for (LocalDate day : days) {
            if (holds(day) && day.isAfter(from)) {
                within.add(day);
            }
        }
        List<Interval> parts = new ArrayList<>();
        LocalDate start = from;
        for (LocalDate day : within) {
            parts.add(new Interval(start, day));
            start = day;
        }
        parts.add(new Interval(start, until));
        return parts;
    }

    /** All days on which one of them begins or has ended. */
    static List<LocalDate> bounds(List<Interval> all) {
        List<LocalDate> bounds = new ArrayList<>();
        for (Interval each : all) {
            bounds.add(each.from);
            if (each.until != null) {
                bounds.add(each.until);
            }
        }
        return bounds;
    }

    static boolean anyHolds(List<Interval> all, LocalDate day) {
        return all.stream().anyMatch(each -> each.holds(day));
    }

    /** Their union, without overlaps. */
    static List<Interval> union(List<Interval> all) {
        List<LocalDate> bounds = bounds(all);
        LocalDate first = bounds.stream().min(LocalDate::compareTo).orElse(LocalDate.MAX);
        return new Interval(first, null)
                .cut(bounds).stream().filter(part -> anyHolds(all, part.from())).toList();
    }
}
