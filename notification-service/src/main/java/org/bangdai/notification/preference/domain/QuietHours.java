package org.bangdai.notification.preference.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * When a person is left alone, by China's time.
 *
 * @param from its first minute; after {@code until} where it goes over midnight
 * @param until the first minute after it; another than {@code from}
 * @param restDays whether all of a weekend or holiday is quiet too, but for make-up workdays
 */
public record QuietHours(LocalTime from, LocalTime until, boolean restDays) {

    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("quiet hours that begin when they end");
        }
    }

    /** That time, or the first later one that is not quiet. */
    LocalDateTime after(LocalDateTime time, Workdays workdays) {
        LocalDateTime at = time;
        while (isQuiet(at, workdays)) {
            at = isRestDay(at.toLocalDate(), workdays)
                    ? at.toLocalDate().plusDays(1).atStartOfDay()
                    : end(at);
        }
        return at;
    }

    boolean isQuiet(LocalDateTime time, Workdays workdays) {
        return isRestDay(time.toLocalDate(), workdays) || isWithin(time.toLocalTime());
    }

    private boolean isRestDay(LocalDate day, Workdays workdays) {
        return restDays && !workdays.isWorkday(day);
    }

    private boolean isWithin(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }

    private LocalDateTime end(LocalDateTime within) {
        boolean tomorrow = !within.toLocalTime().isBefore(until);
        return within.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(until);
    }
}
