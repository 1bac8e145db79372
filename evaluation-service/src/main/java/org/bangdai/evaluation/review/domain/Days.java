package org.bangdai.evaluation.review.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A day begins at 00:00 in Asia/Shanghai. */
public final class Days {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Days() {}

    public static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    public static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
