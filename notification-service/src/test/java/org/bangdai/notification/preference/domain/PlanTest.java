package org.bangdai.notification.preference.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.bangdai.notification.delivery.domain.Channel;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Workdays WORKDAYS = new Workdays(
            Set.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2)), Set.of(LocalDate.of(2026, 10, 10)));
    private static final QuietHours NIGHTS = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), false);
    private static final QuietHours NIGHTS_AND_DAYS_OFF = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), true);

    private static LocalDateTime calm(QuietHours quiet, String from) {
        return quiet.after(LocalDateTime.parse(from), WORKDAYS);
    }

    @Test
    void aNightEndsInTheMorningOnWhicheverSideOfMidnight() {
        assertThat(calm(NIGHTS, "2026-11-23T21:59")).isEqualTo("2026-11-23T21:59");
        assertThat(calm(NIGHTS, "2026-11-23T22:00")).isEqualTo("2026-11-24T07:00");
        assertThat(calm(NIGHTS, "2026-11-24T06:59")).isEqualTo("2026-11-24T07:00");
        assertThat(calm(NIGHTS, "2026-11-24T07:00")).isEqualTo("2026-11-24T07:00");
    }

    @Test
    void daysOffAreQuietButMakeUpDaysAreNot() {
        // Thursday and Friday are holidays, then comes a weekend.
        assertThat(calm(NIGHTS_AND_DAYS_OFF, "2026-10-01T12:00")).isEqualTo("2026-10-05T07:00");
        // A worked Saturday, then a Sunday.
        assertThat(calm(NIGHTS_AND_DAYS_OFF, "2026-10-10T12:00")).isEqualTo("2026-10-10T12:00");
        assertThat(calm(NIGHTS_AND_DAYS_OFF, "2026-10-10T23:00")).isEqualTo("2026-10-12T07:00");
    }

    @Test
    void aWeeklyDigestThatAHolidayPutsOffIsNotLost() {
        Digest fridays = new Digest.Weekly(DayOfWeek.FRIDAY, LocalTime.of(8, 30));
        LocalDateTime onTheHoliday = LocalDateTime.parse("2026-10-02T09:00");
        assertThat(fridays.next(onTheHoliday, WORKDAYS)).isEqualTo("2026-10-05T08:30");
        assertThat(fridays.next(LocalDateTime.parse("2026-10-05T08:30"), WORKDAYS))
                .isEqualTo("2026-10-09T08:30");
        Digest saturdays = new Digest.Weekly(DayOfWeek.SATURDAY, LocalTime.of(8, 30));
        assertThat(saturdays.next(LocalDateTime.parse("2026-10-06T09:00"), WORKDAYS))
                .isEqualTo("2026-10-10T08:30");
    }

    @Test
    void whoeverHasNotChosenGetsEMailAtOnce() {
        Instant now = Instant.parse("2026-11-23T15:00:00Z");
        assertThat(Plan.of(new Plan.Message("PLAN", false, null), Wishes.NONE, WORKDAYS, now))
                .isEqualTo(Map.of(Channel.EMAIL, new Plan.Send(now)));
    }

    @Test
    void whatExpiresInTheNightIsSentOnlyWhereItIsMandatory() {
        Instant night = Instant.parse("2026-11-23T15:00:00Z");
        Instant stillNight = Instant.parse("2026-11-23T20:00:00Z");
        Wishes wishes = new Wishes(false, Map.of(), NIGHTS, null);
        assertThat(Plan.of(new Plan.Message("PLAN", false, stillNight), wishes, WORKDAYS, night))
                .isEqualTo(Map.of(Channel.EMAIL, new Plan.TooLate(Instant.parse("2026-11-23T23:00:00Z"))));
        assertThat(Plan.of(new Plan.Message("PLAN", true, stillNight), wishes, WORKDAYS, night))
                .isEqualTo(Map.of(Channel.EMAIL, new Plan.Send(night)));
    }

    @Test
    void onlyAWeekendCanBeMadeUpFor() {
        assertThatThrownBy(() -> new Workdays(Set.of(), Set.of(LocalDate.of(2026, 11, 23))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
