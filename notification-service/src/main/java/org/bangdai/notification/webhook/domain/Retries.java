package org.bangdai.notification.webhook.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When an event that was not taken is sent again: for three days, ever more rarely. */
public final class Retries {

    /** Counted from the first attempt. */
    public static final Duration LIMIT = Duration.ofDays(3);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(6));

    private Retries() {}

    /**
     * @param failures attempts so far, 1 or more
     * @param asked for how long the receiver wants to be left alone; null where it did not say
     * @param jitter from 0 to 1; adds up to a quarter
     * @return empty where it is given up
     */
    public static Optional<Instant> next(
            Instant firstTried, int failures, Instant now, @Nullable Duration asked, double jitter) {
        Duration pause = PAUSES.get(Math.min(failures, PAUSES.size()) - 1);
        Duration longer = asked != null && asked.compareTo(pause) > 0 ? asked : pause;
        Instant next = now.plus(longer).plusMillis((long) (longer.toMillis() * jitter / 4));
        return next.isAfter(firstTried.plus(LIMIT)) ? Optional.empty() : Optional.of(next);
    }
}
