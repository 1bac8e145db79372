package org.bangdai.notification.rule;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts an event's values into words: codes by the book's word lists, dates, months, quarters ({@code 2026-Q4}) and years ({@code 2026-Y}) in the reader's manner, instants in China's time. */
public final class Wording {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})-Y");
    private static final Pattern MOMENT = Pattern.compile(DAY + "T\\d{2}:\\d{2}.*(Z|[+-]\\d{2}:\\d{2})");

    /** @param quarter of the year and the quarter's number, as a format; so the year's */
    private record Manner(
            DateTimeFormatter day, DateTimeFormatter month, String quarter, String year, DateTimeFormatter moment) {
        static Manner of(String day, String month, String quarter, String year, Locale locale) {
            return new Manner(
                    DateTimeFormatter.ofPattern(day, locale),
                    DateTimeFormatter.ofPattern(month, locale),
                    quarter,
                    year,
                    DateTimeFormatter.ofPattern(day + " HH:mm", locale).withZone(CHINA));
        }
    }

    private static final Manner CHINESE = Manner.of("u年M月d日", "u年M月", "$1年第$2季度", "$1年度", Locale.CHINA);
    private static final Manner ENGLISH = Manner.of("d MMMM u", "MMMM u", "quarter $2 of $1", "$1", Locale.ENGLISH);

    private final Map<String, Map<String, Text>> words;

    Wording(Map<String, Map<String, Text>> words) {
        this.words = words;
    }

    /** Values that are no code, date or month stay as they are. */
    Object value(String field, Object value, Language language) {
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
        if (!(value instanceof String text)) {
            return value;
        }
        Text word = words.getOrDefault(field, Map.of()).get(text);
        return word != null ? word.in(language) : dated(text, language);
    }

    /** A date, month, quarter, year or moment in the reader's manner; anything else as it is. */
    public static String dated(String text, Language language) {
        return dated(text, language == Language.ZH ? CHINESE : ENGLISH);
    }

    /** What only looks like a date, such as a reason that somebody gave, stays as it is: it must not stop the message. */
    private static String dated(String text, Manner manner) {
        try {
            return read(text, manner);
        } catch (DateTimeException none) {
            return text;
        }
    }

    private static String read(String text, Manner manner) {
        if (DAY.matcher(text).matches()) {
            return LocalDate.parse(text).format(manner.day());
        }
        if (MONTH.matcher(text).matches()) {
            return YearMonth.parse(text).format(manner.month());
        }
        if (QUARTER.matcher(text).matches()) {
            return QUARTER.matcher(text).replaceFirst(manner.quarter());
        }
        if (YEAR.matcher(text).matches()) {
            return YEAR.matcher(text).replaceFirst(manner.year());
        }
        return MOMENT.matcher(text).matches() ? manner.moment().format(Instant.parse(text)) : text;
    }
}
