package org.bangdai.notification.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One rule of {@code notices.yaml}, where its parts are explained. */
record NoticeRule(
        String id,
        String event,
        @Nullable Map<String, String> when,
        List<String> to,
        @Nullable String except,
        Severity severity,
        String link,
        @Nullable String until,
        @Nullable Period lifetime,
        Text title,
        Text body) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    NoticeRule {
        if (to.isEmpty() || (until != null && lifetime != null)) {
            throw new IllegalArgumentException("rule " + id + ": no receiver, or two expiries");
        }
    }

    boolean appliesTo(Map<String, Object> fields) {
        return when == null
                || when.entrySet().stream()
                        .allMatch(needed -> values(needed.getValue()).contains(fields.get(needed.getKey())));
    }

    /** The values that a field may hold. */
    static List<String> values(String needed) {
        return List.of(needed.split(" *\\| *"));
    }

    /** Each receiver once, also where two fields name the same person. */
    List<String> receivers(Map<String, Object> fields) {
        Object cause = except == null ? null : fields.get(except);
        return to.stream()
                .map(fields::get)
                .filter(Objects::nonNull)
                .flatMap(it -> it instanceof Collection<?> several ? several.stream() : Stream.of(it))
                .map(Object::toString)
                .filter(person -> !person.isBlank() && !person.equals(cause))
                .distinct()
                .toList();
    }

    /** A day counts to its end. */
    @Nullable
    Instant expiry(Map<String, Object> fields, Instant happened) {
        if (lifetime != null) {
            return happened.atZone(CHINA).plus(lifetime).toInstant();
        }
        Object end = until == null ? null : fields.get(until);
        if (end == null) {
            return null;
        }
        String text = end.toString();
        return text.contains("T")
                ? Instant.parse(text)
                : LocalDate.parse(text).plusDays(1).atStartOfDay(CHINA).toInstant();
    }
}
