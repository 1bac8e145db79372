package org.bangdai.notification.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts an event's values into words: codes by the book's word lists, dates and months in the reader's manner, instants in China's time. */
final class Wording {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile(DAY + "T\\d{2}:\\d{2}.*(Z|[+-]\\d{2}:\\d{2})");

    private record Manner(DateTimeFormatter day, DateTimeFormatter month, DateTimeFormatter moment) {
        static Manner of(String day, String month, Locale locale) {
            return new Manner(
                    DateTimeFormatter.ofPattern(day, locale),
                    DateTimeFormatter.ofPattern(month, locale),
                    DateTimeFormatter.ofPattern(day + " HH:mm", locale).withZone(CHINA));
        }
    }

    private static final Manner CHINESE = Manner.of("u年M月d日", "u年M月", Locale.CHINA);
    private static final Manner ENGLISH = Manner.of("d MMMM u", "MMMM u", Locale.ENGLISH);

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
        return word != null ? word.in(language) : dated(text, language == Language.ZH ? CHINESE : ENGLISH);
    }

    private static String dated(String text, Manner manner) {
        if (DAY.matcher(text).matches()) {
            return LocalDate.parse(text).format(manner.day());
        }
        if (MONTH.matcher(text).matches()) {
            return YearMonth.parse(text).format(manner.month());
        }
        return MOMENT.matcher(text).matches() ? manner.moment().format(Instant.parse(text)) : text;
    }
}
