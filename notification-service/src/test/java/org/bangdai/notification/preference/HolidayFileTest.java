package org.bangdai.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.bangdai.notification.preference.domain.Workdays;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class HolidayFileTest {

    private final HolidayFile file = HolidayFile.read(new ClassPathResource("holidays.yaml"));
    private final Workdays workdays = file.workdays();

    /** 国办发明电〔2025〕7号, 4 November 2025. */
    @Test
    void theShippedYearHasItsHolidaysAndMakeUpDays() {
        assertThat(file.knows(Year.of(2026))).isTrue();
        assertThat(file.knows(Year.of(2025))).isFalse();
        assertThat(workdays.holidays())
                .containsExactlyInAnyOrderElementsOf(days(
                        "2026-01-01/2026-01-03",
                        "2026-02-15/2026-02-23",
                        "2026-04-04/2026-04-06",
                        "2026-05-01/2026-05-05",
                        "2026-06-19/2026-06-21",
                        "2026-09-25/2026-09-27",
                        "2026-10-01/2026-10-07"));
        assertThat(workdays.makeUpDays())
                .containsExactlyInAnyOrderElementsOf(
                        days("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"));
    }

    private static List<LocalDate> days(String... spans) {
        return Stream.of(spans)
                .map(span -> span.split("/"))
                .flatMap(ends -> LocalDate.parse(ends[0])
                        .datesUntil(LocalDate.parse(ends[ends.length - 1]).plusDays(1)))
                .toList();
    }

    @Test
    void aMakeUpDayIsWorkedAndAHolidayNotWhateverTheWeekdayIs() {
        assertThat(workdays.isWorkday(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(workdays.isWorkday(LocalDate.of(2026, 2, 16))).isFalse();
        assertThat(workdays.isWorkday(LocalDate.of(2026, 2, 24))).isTrue();
        assertThat(workdays.isWorkday(LocalDate.of(2026, 10, 11))).isFalse();
    }

    /** The notice for 2027 was not out when this was written: weekends are all that is known of it. */
    @Test
    void aYearThatIsNotAnnouncedHasWeekendsOnly() {
        assertThat(file.knows(Year.of(2027))).isFalse();
        assertThat(workdays.isWorkday(LocalDate.of(2027, 10, 1))).isTrue();
        assertThat(workdays.isWorkday(LocalDate.of(2027, 10, 2))).isFalse();
    }
}
