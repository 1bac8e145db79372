package org.bangdai.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A projection that names the fields to keep, taken apart once for a query: the library splits and joins every path anew for every document, which for wide projections
 * costs more than finding the documents.
 */
final class Inclusion {

    private static final String ID = "_id";

    /** What is kept below each field; one that keeps nothing by name keeps the whole value. */
    private final Map<String, Inclusion> kept = new HashMap<>();

    private Inclusion() {}

    /** Empty where the projection is of another kind, or its paths meet: the library then decides. */
    static Optional<Inclusion> of(@Nullable Document projection) {
        if (projection == null) {
            return Optional.empty();
        }
        Inclusion root = new Inclusion();
        boolean withId = true;
        for (Map.Entry<String, Object> entry : projection.entrySet()) {
            if (entry.getKey().equals(ID) && isSwitch(entry.getValue(), 0)) {
                withId = false;
            } else if (!isSwitch(entry.getValue(), 1)
                    || !root.add(entry.getKey().split("\\.", -1))) {
                return Optional.empty();
            }
        }
        if (root.kept.isEmpty()) {
            return Optional.empty();
        }
        if (withId) {
            root.kept.putIfAbsent(ID, new Inclusion());
        }
        return Optional.of(root);
    }

    private static boolean isSwitch(Object value, int wanted) {
        return value instanceof Boolean flag
                ? flag == (wanted == 1)
                : value instanceof Number number && number.doubleValue() == wanted;
    }

    /** False for a path that is one already, goes on from one, or has a part that is no plain name. */
    private boolean add(String[] path) {
        Inclusion at = this;
        boolean fresh = false;
        for (String step : path) {
            if (step.isEmpty() || step.startsWith("$") || (at != this && at.kept.isEmpty() && !fresh)) {
                return false;
            }
            fresh = !at.kept.containsKey(step);
            at = at.kept.computeIfAbsent(step, none -> new Inclusion());
        }
        return fresh;
    }

    /** What is kept of a document, its fields in their own order. */
    Document keep(Document document) {
        Document result = new Document();
        for (Map.Entry<String, Object> entry : document.entrySet()) {
            Inclusion below = kept.get(entry.getKey());
            if (below == null) {
                continue;
            }
            Object value = entry.getValue();
            if (below.kept.isEmpty()) {
                result.put(entry.getKey(), value);
            } else if (value instanceof Document inner) {
                result.put(entry.getKey(), below.keep(inner));
            } else if (value instanceof Collection<?> list) {
                result.put(entry.getKey(), below.each(list));
            }
        }
        return result;
    }

    /** Of the documents in a list, also in lists within it; other values are not kept. */
    private List<Object> each(Collection<?> list) {
        List<Object> result = new ArrayList<>();
        for (Object value : list) {
            if (value instanceof Document inner) {
                result.add(keep(inner));
            } else if (value instanceof Collection<?> inner) {
                result.add(each(inner));
            }
        }
        return result;
    }
}
