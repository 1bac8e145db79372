package org.bangdai.notification.preference.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days people work.
 *
 * @param holidays statutory holidays (法定节假日), on whatever day of the week
 * @param makeUpDays Saturdays and Sundays that are worked instead (调休)
 */
public record Workdays(Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public Workdays {
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
        for (LocalDate day : makeUpDays) {
            if (holidays.contains(day) || !WEEKEND.contains(day.getDayOfWeek())) {
                throw new IllegalArgumentException(day + " is made up for, but it is a holiday or a weekday");
            }
        }
    }

    public boolean isWorkday(LocalDate day) {
        return makeUpDays.contains(day) || (!holidays.contains(day) && !WEEKEND.contains(day.getDayOfWeek()));
    }

    /** That day or the first workday after it. */
    LocalDate from(LocalDate day) {
        LocalDate at = day;
        while (!isWorkday(at)) {
            at = at.plusDays(1);
        }
        return at;
    }
}
