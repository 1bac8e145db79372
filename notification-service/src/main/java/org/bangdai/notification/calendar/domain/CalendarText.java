package org.bangdai.notification.calendar.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * iCalendar (RFC 5545) of entries. Written here rather than by a library: it is nine properties, and the libraries for it bring a time zone database of their own that
 * they renew from the internet. Tests read it back with one of them.
 */
public final class CalendarText {

    /** Octets of a line without its end (RFC 5545, 3.1). */
    private static final int LINE = 75;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final List<String> HEAD = List.of(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Bangdai//notification-service//ZH",
            "CALSCALE:GREGORIAN",
            "X-WR-TIMEZONE:Asia/Shanghai",
            "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
            "X-PUBLISHED-TTL:PT1H");
    private static final Entry.Title NAME = new Entry.Title("帮带", "Mentoring");
    /** China has had one offset and no summer time since 1991. */
    private static final List<String> ZONE = List.of(
            "BEGIN:VTIMEZONE",
            "TZID:Asia/Shanghai",
            "BEGIN:STANDARD",
            "DTSTART:19910915T010000",
            "TZOFFSETFROM:+0800",
            "TZOFFSETTO:+0800",
            "TZNAME:CST",
            "END:STANDARD",
            "END:VTIMEZONE");

    private final StringBuilder text = new StringBuilder();

    private final boolean english;

    private CalendarText(boolean english) {
        this.english = english;
    }

    /** @param english rather than Chinese */
    public static String of(List<Entry> entries, boolean english) {
        CalendarText calendar = new CalendarText(english);
        HEAD.forEach(calendar::line);
        calendar.line("X-WR-CALNAME:" + NAME.in(english));
        ZONE.forEach(calendar::line);
        entries.forEach(calendar::event);
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Entry entry) {
        line("BEGIN:VEVENT");
        line("UID:" + escape(entry.uid()));
        line("DTSTAMP:" + UTC.format(entry.changedAt()));
        line("LAST-MODIFIED:" + UTC.format(entry.changedAt()));
        line("SEQUENCE:" + entry.sequence());
        line("SUMMARY:" + escape(entry.title().in(english)));
        span(entry.span());
        if (entry.place() != null) {
            line("LOCATION:" + escape(entry.place()));
        }
        line("STATUS:" + (entry.cancelled() ? "CANCELLED" : "CONFIRMED"));
        line("END:VEVENT");
    }

    /** A day's end is the next day: DTEND is exclusive. */
    private void span(Entry.Span span) {
        switch (span) {
            case Entry.Day it -> {
                line("DTSTART;VALUE=DATE:" + date(it.day()));
                line("DTEND;VALUE=DATE:" + date(it.day().plusDays(1)));
                line("TRANSP:TRANSPARENT");
            }
            case Entry.Hours it -> {
                line("DTSTART;TZID=Asia/Shanghai:" + local(it.from()));
                line("DTEND;TZID=Asia/Shanghai:" + local(it.until()));
            }
        }
    }

    private static String date(LocalDate day) {
        return day.format(DAY);
    }

    private static String local(Instant instant) {
        return instant.atZone(CHINA).format(LOCAL);
    }

    /** RFC 5545, 3.3.11; other control characters have no place in a text. */
    private static String escape(String value) {
        StringBuilder escaped = new StringBuilder();
        value.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (c == '\n') {
                escaped.append("\\n");
            } else if (c == '\\' || c == ';' || c == ',') {
                escaped.append('\\').appendCodePoint(c);
            } else if (!Character.isISOControl(c) && !isLoneSurrogate(c)) {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean isLoneSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** Folds between characters, never within one: each further line begins with a blank, which counts. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int c = content.codePointAt(i);
            int size = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(c);
            octets += size;
            i += Character.charCount(c);
        }
        text.append("\r\n");
    }
}
