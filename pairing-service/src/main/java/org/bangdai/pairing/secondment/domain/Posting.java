package org.bangdai.pairing.secondment.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One secondment. It lasts from the first day's beginning to the last day's end, in Asia/Shanghai.
 *
 * @param division the receiving unit's
 * @param to the last day; before {@code from} where it was called off
 * @param over whether its end has been told; nothing changes in it any more
 * @param secondedBy person id of the organiser; null where a client system did it
 */
public record Posting(
        String secondmentId,
        String unit,
        String division,
        String post,
        LocalDate from,
        LocalDate to,
        boolean over,
        @Nullable String secondedBy) {

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether a caller of that division, which may be above the unit's, receives on that day. */
    boolean receives(String caller, LocalDate day) {
        return division.startsWith(caller) && isOn(day);
    }

    /** Whether it ever took place, or is to. */
    boolean tookPlace() {
        return !to.isBefore(from);
    }

    boolean meets(LocalDate otherFrom, LocalDate otherTo) {
        return tookPlace() && !otherTo.isBefore(from) && !otherFrom.isAfter(to);
    }

    Posting until(LocalDate day, boolean isOver) {
        return new Posting(secondmentId, unit, division, post, from, day, isOver, secondedBy);
    }
}
