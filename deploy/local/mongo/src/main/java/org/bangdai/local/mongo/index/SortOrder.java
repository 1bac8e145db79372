package org.bangdai.local.mongo.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order a query asks for. An array counts by its least element ascending, by its greatest descending. */
final class SortOrder {

    /** One field of a sort. */
    record Field(String name, boolean ascending) {}

    /** A document with what it is sorted by. */
    record Keyed(Document document, Object[] key) {}

    private final List<Field> fields = new ArrayList<>();
    private final List<List<String[]>> paths;

    private SortOrder(Document orderBy) {
        for (Map.Entry<String, Object> entry : orderBy.entrySet()) {
            if (!(entry.getValue() instanceof Number direction) || Math.abs(direction.intValue()) != 1) {
                throw new BadValueException("sort by " + entry.getKey() + " must be 1 or -1");
            }
            fields.add(new Field(entry.getKey(), direction.intValue() > 0));
        }
        paths = fields.stream()
                .map(field -> List.<String[]>of(KeyExpansion.path(field.name)))
                .toList();
    }

    /** Null where the query asks for none, or for the natural order. */
    static @Nullable SortOrder of(@Nullable Document orderBy) {
        return orderBy == null || orderBy.isEmpty() || orderBy.containsKey("$natural") ? null : new SortOrder(orderBy);
    }

    List<Field> fields() {
        return fields;
    }

    Keyed keyed(Document document) {
        Object[] key = new Object[fields.size()];
        for (int i = 0; i < key.length; i++) {
            boolean ascending = fields.get(i).ascending;
            Object best = Missing.getInstance();
            boolean first = true;
            for (Object[] row : KeyExpansion.rows(document, paths.get(i)).rows()) {
                int result = first ? 0 : BsonOrder.compare(row[0], best);
                best = first || (ascending ? result < 0 : result > 0) ? row[0] : best;
                first = false;
            }
            key[i] = best;
        }
        return new Keyed(document, key);
    }

    Comparator<Keyed> comparator() {
        return (a, b) -> {
            for (int i = 0; i < a.key.length; i++) {
                int result = BsonOrder.compare(a.key[i], b.key[i]);
                if (result != 0) {
                    return fields.get(i).ascending ? result : -result;
                }
            }
            return 0;
        };
    }

    List<Document> sorted(List<Document> documents) {
        return documents.stream()
                .map(this::keyed)
                .sorted(comparator())
                .map(Keyed::document)
                .toList();
    }
}
