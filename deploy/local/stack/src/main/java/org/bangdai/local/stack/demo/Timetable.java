package org.bangdai.local.stack.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The days on which something is done: the first, some of each month, and two at the end whose offers are still open when the demonstration begins.
 *
 * @param until before today
 */
record Timetable(LocalDate from, LocalDate until, List<LocalDate> days) {

    /** Days after a month's end come soon enough for its reviews; offers of the others are answered before they expire. */
    private static final Set<Integer> OF_MONTH = Set.of(3, 6, 12, 18, 24);

    private static final Set<Integer> OF_OFFERS = Set.of(6, 12, 18);

    /** An offer of that many days ago has expired. */
    private static final int OFFER_DAYS = 8;

    private static final int LATE = 3;

    Timetable {
        days = List.copyOf(days);
    }

    static Timetable of(LocalDate from, LocalDate until) {
        List<LocalDate> days = from.datesUntil(until.plusDays(1))
                .filter(day -> day.equals(from)
                        || OF_MONTH.contains(day.getDayOfMonth())
                        || day.equals(until.minusDays(LATE))
                        || day.equals(until))
                .toList();
        return new Timetable(from, until, days);
    }

    /** The day of the file of newcomers. */
    LocalDate newcomers() {
        return at(0.6);
    }

    /** The day on which the last mentors are confirmed. */
    LocalDate appointed() {
        return days.get(2);
    }

    /** Days on which offers go out that will be answered, or expire, in time. */
    List<LocalDate> offers() {
        return days.stream()
                .filter(day -> OF_OFFERS.contains(day.getDayOfMonth()))
                .filter(day -> day.isAfter(appointed()) && day.isBefore(until.minusDays(LATE + OFFER_DAYS)))
                .toList();
    }

    /** The last days' offers, which stay open. */
    List<LocalDate> openOffers() {
        return List.of(until.minusDays(LATE), until);
    }

    /** Days on which pairings end: late, yet with time for the review that comes of it. */
    List<LocalDate> endings() {
        return days.stream()
                .filter(day -> OF_OFFERS.contains(day.getDayOfMonth()))
                .filter(day -> day.isAfter(at(0.5)) && day.isBefore(until.minusDays(OFFER_DAYS)))
                .toList();
    }

    LocalDate after(LocalDate day) {
        return days.stream().filter(day::isBefore).findFirst().orElse(until);
    }

    private LocalDate at(double share) {
        return days.get((int) (days.size() * share));
    }
}
