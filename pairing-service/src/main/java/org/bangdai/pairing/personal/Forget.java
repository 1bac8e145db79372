package org.bangdai.pairing.personal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.personal.Place.Named;
import org.bangdai.platform.store.RecordMapping;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What to write into a document so that it names a person no more. Applied again it finds nothing. */
record Forget(Place place, String personId, String name) {

    private static final RecordMapping<PersonFacts> FACTS = RecordMapping.of(PersonFacts.class);

    /** The fields to set, by path; none where nothing names the person. */
    Map<String, Object> in(Document document) {
        Map<String, Object> changes = new LinkedHashMap<>();
        String facts = place.facts();
        if (facts != null) {
            facts(document, facts, changes);
        }
        for (Named named : place.names()) {
            if (personId.equals(at(document, named.id())) && at(document, named.name()) instanceof String) {
                put(document, named.name(), PersonFacts.ERASED, changes);
            }
        }
        Set<String> names = Set.copyOf(place.names().stream().map(Named::name).toList());
        Object root = place.root().isEmpty() ? document : document.get(place.root());
        texts(place.root(), place.root(), root, (plain, path) -> {
            if (facts != null && path.startsWith(facts + ".")) {
                return; // written as a whole
            }
            Object text = at(document, path);
            if (place.blank().contains(plain)) {
                put(document, path, "", changes);
            } else if (!names.contains(plain) && text instanceof String it && it.contains(name)) {
                put(document, path, it.replace(name, PersonFacts.ERASED), changes);
            }
        });
        return changes;
    }

    private static void facts(Document document, String facts, Map<String, Object> changes) {
        if (at(document, facts) instanceof Document kept) {
            put(document, facts, FACTS.write(FACTS.read(kept).erased()), changes);
        }
    }

    private static void put(Document document, String path, Object value, Map<String, Object> changes) {
        if (!value.equals(at(document, path)) && at(document, path) != null) {
            changes.put(path, value);
        }
    }

    /** @param found is told each text's path, without and with the numbers of lists */
    private static void texts(String plain, String path, @Nullable Object value, BiConsumer<String, String> found) {
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((field, it) -> texts(below(plain, field), below(path, field), it, found));
        } else if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                texts(plain, below(path, i), items.get(i), found);
            }
        } else if (value instanceof String) {
            found.accept(plain, path);
        }
    }

    private static String below(String path, Object field) {
        return path.isEmpty() ? field.toString() : path + "." + field;
    }

    private static @Nullable Object at(Document document, String path) {
        Object at = document;
        for (String step : path.split("\\.")) {
            if (at instanceof Map<?, ?> fields) {
                at = fields.get(step);
            } else if (at instanceof List<?> items) {
                at = items.get(Integer.parseInt(step));
            } else {
                return null;
            }
        }
        return at;
    }
}
