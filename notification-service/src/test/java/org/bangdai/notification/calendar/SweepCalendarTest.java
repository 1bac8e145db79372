package org.bangdai.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.bangdai.notification.calendar.domain.Entry;
import org.bangdai.notification.inbox.InboxFixture;
import org.bangdai.platform.event.EventMeta;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SweepCalendarTest {

    private static final Instant NOW = InboxFixture.NOW;

    private final InboxFixture fixture = new InboxFixture();
    private final CalendarEntries entries = new CalendarEntries(fixture.factory);
    private final SweepCalendar sweep = new SweepCalendar(entries);

    @AfterEach
    void close() {
        fixture.close();
    }

    private void keep(String id, LocalDate day) {
        entries.keep(List.of(kept(id, day))).block(Duration.ofSeconds(30));
    }

    private static CalendarEntries.Kept kept(String id, LocalDate day) {
        EventMeta meta = new EventMeta(
                id, "/evaluation-service", "review-due", id, 1, NOW, "330523205", "system:test", id, null);
        Entry entry = new Entry(id, 1, new Entry.Title("考评截止", "Review due"), new Entry.Day(day), null, false, NOW);
        return new CalendarEntries.Kept(id, entry, List.of("m"), meta);
    }

    /** However much it is, no write takes all of it. */
    @Test
    void muchIsForgottenInBatches() {
        entries.keep(IntStream.range(0, 700)
                        .mapToObj(number -> kept("old" + number, LocalDate.of(2025, 10, 1)))
                        .toList())
                .block(Duration.ofSeconds(30));
        assertThat(sweep.sweep(0, NOW).block()).isEqualTo(500);
        assertThat(sweep.dueBuckets(NOW).collectList().block()).containsExactly(0);
        assertThat(sweep.sweep(0, NOW).block()).isEqualTo(200);
        assertThat(sweep.sweep(0, NOW).block()).isZero();
        assertThat(sweep.dueBuckets(NOW).collectList().block()).isEmpty();
    }

    @Test
    void whatNoFeedShowsAnyMoreIsForgotten() {
        keep("old", LocalDate.of(2025, 11, 20));
        keep("shown", LocalDate.of(2025, 11, 25));
        assertThat(sweep.dueBuckets(NOW).collectList().block()).containsExactly(0);
        assertThat(sweep.sweep(0, NOW).block()).isEqualTo(1);
        assertThat(sweep.sweep(0, NOW).block()).isZero();
        assertThat(sweep.dueBuckets(NOW.plusSeconds(60)).collectList().block()).isEmpty();
        assertThat(entries.of("m", Instant.EPOCH).block())
                .extracting(Entry::uid)
                .containsExactly("shown");
    }
}
