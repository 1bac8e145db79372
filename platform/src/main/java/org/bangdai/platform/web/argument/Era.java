package org.bangdai.platform.web.argument;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/**
 * What a request may name of one kind of day or moment: what lies within 1900 to 2200. Anything else is a slip, and near the ends of what {@code java.time} counts, the
 * next year or the day before is an error.
 *
 * @param read from text, as ISO 8601 writes it
 */
record Era<T extends Comparable<? super T>>(Class<T> type, T first, T last, Function<String, T> read) {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    static final Era<LocalDate> DAYS = new Era<>(LocalDate.class, FIRST, LAST, LocalDate::parse);
    static final Era<YearMonth> MONTHS =
            new Era<>(YearMonth.class, YearMonth.from(FIRST), YearMonth.from(LAST), YearMonth::parse);
    static final Era<Year> YEARS = new Era<>(Year.class, Year.from(FIRST), Year.from(LAST), Year::parse);
    static final Era<Instant> MOMENTS = new Era<>(
            Instant.class,
            FIRST.atStartOfDay().toInstant(ZoneOffset.UTC),
            LAST.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusMillis(1),
            Instant::parse);

    static final List<Era<?>> ALL = List.of(DAYS, MONTHS, YEARS, MOMENTS);

    /** @throws BeyondEraException where it lies outside */
    T within(T value) {
        if (value.compareTo(first) < 0 || value.compareTo(last) > 0) {
            throw new BeyondEraException(first.toString(), last.toString());
        }
        return value;
    }

    T parse(String text) {
        return within(read.apply(text));
    }
}
