package org.bangdai.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.bangdai.notification.calendar.domain.CalendarText;
import org.bangdai.notification.calendar.domain.Entry;
import org.junit.jupiter.api.Test;

class CalendarTextTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private static Entry entry(String title, Entry.Span span, boolean cancelled) {
        return new Entry(
                "meeting-1@bangdai", 7, new Entry.Title(title, "Meeting"), span, "上墅村, 党群; 中心", cancelled, NOW);
    }

    static List<? extends Component> events(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        calendar.validate();
        return calendar.getComponents("VEVENT");
    }

    static String value(Component event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    @Test
    void aMeetingIsInChinasTime() throws Exception {
        Entry.Hours hours = new Entry.Hours(NOW, NOW.plusSeconds(3600));
        String text = CalendarText.of(List.of(entry("面谈", hours, false)), false);
        assertThat(text).contains("DTSTART;TZID=Asia/Shanghai:20261123T160000\r\n", "BEGIN:VTIMEZONE\r\n");
        Component event = events(text).getFirst();
        assertThat(value(event, "UID")).isEqualTo("meeting-1@bangdai");
        assertThat(value(event, "SEQUENCE")).isEqualTo("7");
        assertThat(value(event, "DTEND")).isEqualTo("20261123T170000");
        assertThat(value(event, "LOCATION")).isEqualTo("上墅村, 党群; 中心");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
    }

    @Test
    void aDayEndsWhereTheNextBegins() throws Exception {
        Entry.Day day = new Entry.Day(LocalDate.of(2026, 12, 31));
        Component event = events(CalendarText.of(List.of(entry("考评到期", day, true)), false))
                .getFirst();
        assertThat(value(event, "DTSTART")).isEqualTo("20261231");
        assertThat(value(event, "DTEND")).isEqualTo("20270101");
        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
    }

    @Test
    void whoReadsEnglishGetsEnglish() throws Exception {
        Entry.Day day = new Entry.Day(LocalDate.of(2026, 12, 31));
        String text = CalendarText.of(List.of(entry("面谈", day, false)), true);
        assertThat(text).contains("X-WR-CALNAME:Mentoring\r\n");
        assertThat(value(events(text).getFirst(), "SUMMARY")).isEqualTo("Meeting");
    }

    @Test
    void anEmptyCalendarIsOneToo() throws Exception {
        assertThat(events(CalendarText.of(List.of(), false))).isEmpty();
    }

    /** What a title holds comes out as it went in, in lines that are short enough and break no character. */
    @Property(tries = 200)
    void anyTitleSurvives(@ForAll @StringLength(min = 1, max = 120) String any) throws Exception {
        String title = "会"
                + any.codePoints()
                        .filter(c -> !Character.isISOControl(c) && (c < 0xD800 || c > 0xDFFF) && c < 0xFFF0)
                        .filter(c -> c != 0x2028 && c != 0x2029)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                // The library drops blanks at the end of a line.
                + "议";
        Entry.Hours hours = new Entry.Hours(NOW, NOW.plusSeconds(3600));
        String text = CalendarText.of(List.of(entry(title, hours, false)), false);
        for (String line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        }
        assertThat(value(events(text).getFirst(), "SUMMARY")).isEqualTo(title);
    }

    @Test
    void aTitleCannotAddLines() throws Exception {
        Entry.Hours hours = new Entry.Hours(NOW, NOW.plusSeconds(3600));
        String text = CalendarText.of(List.of(entry("a\r\nBEGIN:VALARM\nx\r\u0007", hours, false)), false);
        assertThat(text.lines()).doesNotContain("BEGIN:VALARM");
        assertThat(value(events(text).getFirst(), "SUMMARY")).isEqualTo("a\nBEGIN:VALARM\nx");
    }
}
