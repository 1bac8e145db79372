package org.bangdai.notification.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
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
        @Nullable List<String> heads,
        @Nullable String organisers,
        @Nullable String confirmers,
        @Nullable String except,
        @Nullable String once,
        Category category,
        @Nullable Boolean mandatory,
        Severity severity,
        String link,
        @Nullable String until,
        @Nullable Period lifetime,
        Text title,
        Text body) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    NoticeRule {
        boolean toNobody = to.isEmpty() && heads == null && organisers == null && confirmers == null;
        if (toNobody || (until != null && lifetime != null)) {
            throw new IllegalArgumentException("rule " + id + ": no receiver, or two expiries");
        }
    }

    boolean isMandatory() {
        return Boolean.TRUE.equals(mandatory);
    }

    boolean appliesTo(Map<String, Object> fields) {
        return when == null
                || when.entrySet().stream()
                        .allMatch(needed ->
                                values(needed.getValue()).contains(Objects.toString(fields.get(needed.getKey()), "")));
    }

    /** The values that a field may hold, as text; blank for a field that is absent. */
    static List<String> values(String needed) {
        return List.of(needed.split(" *\\| *"));
    }

    /** Each receiver once, also where two fields name the same person. */
    List<String> receivers(Map<String, Object> fields, Known known) {
        Object cause = except == null ? null : fields.get(except);
        Stream<String> named = to.stream()
                .map(fields::get)
                .filter(Objects::nonNull)
                .flatMap(it -> it instanceof Collection<?> several ? several.stream() : Stream.of(it))
                .map(Object::toString);
        return Stream.concat(named, audiences(fields).stream().flatMap(it -> known.of(it).stream()))
                .filter(person -> !person.isBlank() && !person.equals(cause))
                .distinct()
                .toList();
    }

    /** Those that the event does not name. */
    List<Audience> audiences(Map<String, Object> fields) {
        List<Audience> audiences = new ArrayList<>();
        for (String field : heads == null ? List.<String>of() : heads) {
            if (fields.get(field) instanceof String person) {
                audiences.add(new Audience.HeadsOf(person));
            }
        }
        if (organisers != null && fields.get(organisers) instanceof String division) {
            audiences.add(new Audience.OrganisersOf(division));
        }
        if (confirmers != null && fields.get(confirmers) instanceof String division) {
            audiences.add(new Audience.ConfirmersOf(division));
        }
        return audiences;
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
