package org.bangdai.local.mongo.index;

import de.bwaldvogel.mongo.backend.Missing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one predicate lets an index look up for a field: certain values, or a range. Every matching document lies within; others may too. */
record FieldBounds(
        @Nullable List<Object> points,
        @Nullable Edge lower,
        @Nullable Edge upper) {

    /** An end of a range. */
    record Edge(Object value, boolean inclusive) {}

    static FieldBounds points(List<Object> values) {
        return new FieldBounds(values.stream().sorted(BsonOrder::compare).toList(), null, null).distinct();
    }

    static FieldBounds range(Edge lower, Edge upper) {
        return new FieldBounds(null, lower, upper);
    }

    /** Values of the same type beyond the value, as comparisons never cross types. */
    static FieldBounds above(Object value, boolean inclusive) {
        return range(new Edge(value, inclusive), new Edge(BsonOrder.TypeEdge.of(value, true), true));
    }

    static FieldBounds below(Object value, boolean inclusive) {
        return range(new Edge(BsonOrder.TypeEdge.of(value, false), true), new Edge(value, inclusive));
    }

    private FieldBounds distinct() {
        List<Object> sorted = points == null ? List.of() : points;
        List<Object> kept = new ArrayList<>();
        for (Object value : sorted) {
            if (kept.isEmpty() || BsonOrder.compare(kept.getLast(), value) != 0) {
                kept.add(value);
            }
        }
        return new FieldBounds(kept, null, null);
    }

    boolean isSinglePoint() {
        return points != null && points.size() == 1;
    }

    /** Whether a document without the field (or with null) is certainly outside. */
    boolean excludesMissing() {
        return points == null || points.stream().noneMatch(Missing::isNullOrMissing);
    }

    /** Both ranges at once; only right where a document has one value for the field. */
    FieldBounds and(FieldBounds other) {
        return range(tighter(lower, other.lower, 1), tighter(upper, other.upper, -1));
    }

    private static Edge tighter(@Nullable Edge a, @Nullable Edge b, int direction) {
        if (a == null || b == null) {
            throw new IllegalStateException("a range has both edges");
        }
        int result = BsonOrder.compare(a.value, b.value) * direction;
        return result > 0 || (result == 0 && !a.inclusive) ? a : b;
    }
}
