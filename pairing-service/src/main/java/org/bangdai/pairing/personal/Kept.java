package org.bangdai.pairing.personal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A stored document as the person may be shown it. */
final class Kept {

    private static final String CONFIDENTIAL = "confidential";
    private static final String RECOMMENDERS = "recommenders";

    private Kept() {}

    /** What lies below the root, as far as it is the person's; without who recommended in confidence. */
    static Map<String, @Nullable Object> shown(Place place, Document document) {
        Object root = place.root().isEmpty() ? document : document.get(place.root());
        if (!(root instanceof Map<?, ?> stored)) {
            return Map.of();
        }
        Map<String, @Nullable Object> shown = fields(stored);
        shown.keySet().removeIf(field -> !place.whose().shows(field));
        return shown;
    }

    private static Map<String, @Nullable Object> fields(Map<?, ?> stored) {
        boolean confidential = Boolean.TRUE.equals(stored.get(CONFIDENTIAL));
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        stored.forEach((field, value) -> {
            if (!(confidential && RECOMMENDERS.equals(field)) && !"divisions".equals(field)) {
                shown.put(field.toString(), value(value));
            }
        });
        return shown;
    }

    private static @Nullable Object value(@Nullable Object stored) {
        return switch (stored) {
            case null -> null;
            case Map<?, ?> fields -> fields(fields);
            case List<?> items -> {
                List<@Nullable Object> shown = new ArrayList<>();
                items.forEach(it -> shown.add(value(it)));
                yield shown;
            }
            case Date date -> date.toInstant();
            case Instant instant -> instant;
            case String text -> text;
            case Number number -> number;
            case Boolean yes -> yes;
            default -> stored.toString();
        };
    }
}
