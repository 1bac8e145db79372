package org.bangdai.notification.provider;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After} (RFC 9110): seconds or a date. */
public final class RetryAfter {

    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /**
     * How long the server wants to be left alone, an hour at most; null where it does not say, or not in words that we know.
     *
     * @param header as it came; null where there is none
     */
    public static @Nullable Duration of(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        String text = header.strip();
        try {
            Duration asked = text.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            Duration bounded = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
            return bounded.isNegative() ? Duration.ZERO : bounded;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
