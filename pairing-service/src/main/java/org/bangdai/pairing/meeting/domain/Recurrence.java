package org.bangdai.pairing.meeting.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * How often a meeting comes again.
 *
 * @param times all in all, the first included
 */
public record Recurrence(Every every, int times) {

    public enum Every {
        /** On the same day of the week at the same time. */
        WEEK,
        /** On the same day of the month, or the month's last where it has no such day. */
        MONTH
    }

    /** @param index from 0, which is the first itself */
    Instant at(Instant first, int index, ZoneId zone) {
        ZonedDateTime start = first.atZone(zone);
        return switch (every) {
            case WEEK -> start.plusWeeks(index).toInstant();
            case MONTH -> start.plusMonths(index).toInstant();
        };
    }
}
