package org.bangdai.notification.calendar.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a calendar.
 *
 * @param uid the same for all that is ever said of it
 * @param sequence grows with each change (RFC 5545, SEQUENCE)
 * @param place null where none is known
 * @param changedAt when the last change happened
 */
public record Entry(
        String uid,
        long sequence,
        Title title,
        Span span,
        @Nullable String place,
        boolean cancelled,
        Instant changedAt) {

    /** The same in both languages. */
    public record Title(String zh, String en) {
        String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** When it is. */
    public sealed interface Span {}

    /** The whole day, in China. */
    public record Day(LocalDate day) implements Span {}

    public record Hours(Instant from, Instant until) implements Span {}
}
