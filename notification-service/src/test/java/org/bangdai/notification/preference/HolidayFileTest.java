package org.bangdai.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import org.bangdai.notification.preference.domain.Workdays;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class HolidayFileTest {

    private final HolidayFile file = HolidayFile.read(new ClassPathResource("holidays.yaml"));
    private final Workdays workdays = file.workdays();

    @Test
    void theShippedYearHasItsHolidaysAndMakeUpDays() {
        assertThat(file.knows(Year.of(2026))).isTrue();
        assertThat(file.knows(Year.of(2025))).isFalse();
        assertThat(workdays.holidays()).hasSize(3 + 9 + 3 + 5 + 3 + 3 + 7);
        assertThat(workdays.isWorkday(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(workdays.isWorkday(LocalDate.of(2026, 2, 16))).isFalse();
        assertThat(workdays.isWorkday(LocalDate.of(2026, 2, 24))).isTrue();
        assertThat(workdays.isWorkday(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(workdays.isWorkday(LocalDate.of(2026, 10, 11))).isFalse();
    }
}
