package org.bangdai.notification.preference.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;

/** Messages that are told together. */
public sealed interface Digest {

    /** The first time after that one at which it is sent; one that would fall on a day off comes on the next workday. */
    LocalDateTime next(LocalDateTime after, Workdays workdays);

    /** Once a workday. */
    record Daily(LocalTime at) implements Digest {
        @Override
        public LocalDateTime next(LocalDateTime after, Workdays workdays) {
            LocalDate first = after.toLocalTime().isBefore(at)
                    ? after.toLocalDate()
                    : after.toLocalDate().plusDays(1);
            return workdays.from(first).atTime(at);
        }
    }

    /** Once a week. */
    record Weekly(DayOfWeek day, LocalTime at) implements Digest {
        @Override
        public LocalDateTime next(LocalDateTime after, Workdays workdays) {
            // One that was put off by a holiday may still be to come.
            LocalDate nominal = after.toLocalDate().with(TemporalAdjusters.previousOrSame(day));
            LocalDateTime next = workdays.from(nominal).atTime(at);
            while (!next.isAfter(after)) {
                nominal = nominal.plusWeeks(1);
                next = workdays.from(nominal).atTime(at);
            }
            return next;
        }
    }
}
