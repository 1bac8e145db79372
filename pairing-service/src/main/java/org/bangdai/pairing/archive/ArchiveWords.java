package org.bangdai.pairing.archive;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.bangdai.pairing.reference.domain.Method;
import tools.jackson.databind.json.JsonMapper;

/**
 * What entries say, in Chinese: {@code archive/words.json} names each event type, the fields of its body that are shown, and the values that are codes. A
 * field that it does not name is not shown, as it is in {@code archive.json}.
 */
record ArchiveWords(Map<String, String> types, Map<String, String> fields, Map<String, Map<String, String>> values) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})-Y");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z");

    static ArchiveWords load() {
        InputStream words = ArchiveWords.class.getResourceAsStream("/archive/words.json");
        if (words == null) {
            throw new IllegalStateException("archive/words.json is missing");
        }
        return JsonMapper.shared().readValue(words, ArchiveWords.class);
    }

    String type(String type) {
        return types.getOrDefault(type, "其他事项（" + type + "）");
    }

    String value(String field, String code) {
        if (field.equals("method")) {
            return Method.valueOf(code).zh();
        }
        return values.getOrDefault(field, Map.of()).getOrDefault(code, code);
    }

    static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }

    /** What a body says: label and text of each field that is shown, in the order of the words. @param person says who an id or actor is */
    Map<String, String> details(Object body, UnaryOperator<String> person, ZoneId zone) {
        Map<String, Object> flat = new LinkedHashMap<>();
        flatten("", body, flat);
        Map<String, String> shown = new LinkedHashMap<>();
        fields.forEach((field, label) -> {
            Object value = flat.get(field);
            if (value != null) {
                shown.put(label, text(field, value, person, zone));
            }
        });
        return shown;
    }

    private static void flatten(String path, Object value, Map<String, Object> flat) {
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((name, it) -> {
                if (it != null) {
                    flatten(path.isEmpty() ? name.toString() : path + "." + name, it, flat);
                }
            });
        } else {
            flat.put(path, value);
        }
    }

    private String text(String field, Object value, UnaryOperator<String> person, ZoneId zone) {
        if (value instanceof List<?> all) {
            List<String> texts = new ArrayList<>();
            all.forEach(it -> texts.add(text(field, it, person, zone)));
            return String.join("、", texts);
        }
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        String text = value.toString();
        try {
            return time(text, zone).orElseGet(() -> person.apply(value(field, text)));
        } catch (DateTimeException onlyLooksLikeOne) {
            return text;
        }
    }

    private static Optional<String> time(String text, ZoneId zone) {
        if (DATE.matcher(text).matches()) {
            return Optional.of(DAY.format(LocalDate.parse(text)));
        }
        if (MONTH.matcher(text).matches()) {
            YearMonth month = YearMonth.parse(text);
            return Optional.of(month.getYear() + "年" + month.getMonthValue() + "月");
        }
        if (QUARTER.matcher(text).matches()) {
            return Optional.of(QUARTER.matcher(text).replaceFirst("$1年第$2季度"));
        }
        if (YEAR.matcher(text).matches()) {
            return Optional.of(YEAR.matcher(text).replaceFirst("$1年度"));
        }
        if (INSTANT.matcher(text).matches()) {
            return Optional.of(minute(Instant.parse(text), zone));
        }
        return Optional.empty();
    }
}
