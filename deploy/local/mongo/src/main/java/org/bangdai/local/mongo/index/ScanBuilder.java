package org.bangdai.local.mongo.index;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what one index can do for one branch of a query. */
final class ScanBuilder {

    /** Of several lists multiplied out; a single list may be as long as it likes. */
    private static final int MOST_RANGES = 1_000;

    private final OrderedIndex index;
    private final Conjunction branch;
    private final List<IndexKey> keys;
    private final @Nullable SortOrder sort;
    private List<Object[]> prefixes = new ArrayList<>(List.of(new Object[][] {new Object[0]}));
    private int pointFields;
    private @Nullable FieldBounds range;

    private ScanBuilder(OrderedIndex index, Conjunction branch, @Nullable SortOrder sort) {
        this.index = index;
        this.branch = branch;
        this.keys = index.getKeys();
        this.sort = sort;
    }

    /** Empty where the index does not hold all matches, or would neither narrow the search nor give the order. */
    static Optional<IndexScan> scan(OrderedIndex index, Conjunction branch, @Nullable SortOrder sort) {
        return holdsAllMatches(index, branch) ? new ScanBuilder(index, branch, sort).build() : Optional.empty();
    }

    private Optional<IndexScan> build() {
        narrow();
        int direction = sort == null ? 0 : directionOfSort(sort.fields());
        boolean narrows = pointFields > 0 || range != null || !index.holdsEveryDocument();
        if (!narrows && direction == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new IndexScan(index, ranges(), direction < 0, direction != 0, pointFields, listed(), isExact()));
    }

    private void narrow() {
        for (int i = 0; i < keys.size(); i++) {
            Optional<FieldBounds> bounds = sharesArrayWithEarlier(i)
                    ? Optional.empty()
                    : branch.bounds(keys.get(i).getKey(), index.isMultikey(i));
            List<Object> points = bounds.map(FieldBounds::points).orElse(null);
            if (points == null || areTooMany(points)) {
                range = points == null ? bounds.orElse(null) : null;
                return;
            }
            extend(points, keys.get(i).isAscending());
        }
    }

    private boolean areTooMany(List<Object> points) {
        return prefixes.size() > 1 && points.size() > 1 && prefixes.size() * points.size() > MOST_RANGES;
    }

    private void extend(List<Object> points, boolean ascending) {
        List<Object> ordered = ascending ? points : points.reversed();
        List<Object[]> longer = new ArrayList<>();
        for (Object[] prefix : prefixes) {
            for (Object point : ordered) {
                longer.add(append(prefix, point));
            }
        }
        prefixes = longer;
        pointFields++;
    }

    /** Two fields of one array: their bounds may be met by different elements, while an entry holds the values of one. */
    private boolean sharesArrayWithEarlier(int field) {
        String root = KeyExpansion.path(keys.get(field).getKey())[0];
        for (int i = 0; i < field; i++) {
            if (index.isMultikey(i)
                    && index.isMultikey(field)
                    && KeyExpansion.path(keys.get(i).getKey())[0].equals(root)) {
                return true;
            }
        }
        return false;
    }

    private List<IndexScan.Range> ranges() {
        return prefixes.stream().map(this::range).toList();
    }

    private IndexScan.Range range(Object[] prefix) {
        FieldBounds bounds = range;
        if (bounds == null || bounds.lower() == null || bounds.upper() == null) {
            return new IndexScan.Range(
                    new IndexEntry(prefix, IndexEntry.BEFORE), new IndexEntry(prefix, IndexEntry.AFTER));
        }
        boolean ascending = keys.get(pointFields).isAscending();
        FieldBounds.Edge first = ascending ? bounds.lower() : bounds.upper();
        FieldBounds.Edge last = ascending ? bounds.upper() : bounds.lower();
        return new IndexScan.Range(
                new IndexEntry(append(prefix, first.value()), first.inclusive() ? IndexEntry.BEFORE : IndexEntry.AFTER),
                new IndexEntry(append(prefix, last.value()), last.inclusive() ? IndexEntry.AFTER : IndexEntry.BEFORE));
    }

    private static Object[] append(Object[] prefix, Object value) {
        Object[] longer = Arrays.copyOf(prefix, prefix.length + 1);
        longer[prefix.length] = value;
        return longer;
    }

    private Set<String> listed() {
        Set<String> listed = new HashSet<>();
        for (int i = 0; i < pointFields; i++) {
            String field = keys.get(i).getKey();
            if (!index.isMultikey(i) && branch.predicates(field).size() == 1) {
                listed.add(field);
            }
        }
        return listed;
    }

    private boolean isExact() {
        Set<String> used = new HashSet<>();
        int count = pointFields + (range == null ? 0 : 1);
        keys.stream().limit(count).map(IndexKey::getKey).forEach(used::add);
        return !branch.hasResidual() && !index.isMultikey() && used.containsAll(branch.fields());
    }

    /** 1 where ranges read forward are in the order asked for, -1 where read backward, 0 where neither. */
    private int directionOfSort(List<SortOrder.Field> fields) {
        int direction = 0;
        int position = 0;
        for (SortOrder.Field field : fields) {
            if (isFixed(field.name())) {
                continue;
            }
            while (position < pointFields && !keys.get(position).getKey().equals(field.name())) {
                position++;
            }
            if (position >= keys.size()
                    || index.isMultikey(position)
                    || !keys.get(position).getKey().equals(field.name())) {
                return 0;
            }
            int wanted = keys.get(position).isAscending() == field.ascending() ? 1 : -1;
            if (direction != 0 && wanted != direction && position >= pointFields) {
                return 0;
            }
            direction = position >= pointFields ? wanted : direction;
            position++;
        }
        return direction == 0 ? 1 : direction;
    }

    private boolean isFixed(String field) {
        for (int i = 0; i < pointFields; i++) {
            if (keys.get(i).getKey().equals(field) && !index.isMultikey(i)) {
                return branch.bounds(field, false)
                        .filter(FieldBounds::isSinglePoint)
                        .isPresent();
            }
        }
        return false;
    }

    private static boolean holdsAllMatches(OrderedIndex index, Conjunction branch) {
        Document filter = index.filter();
        if (filter != null && !filter.entrySet().stream().allMatch(each -> implies(branch, each))) {
            return false;
        }
        return !index.skipsEmpty() || index.getKeys().stream().anyMatch(key -> branch.excludesMissing(key.getKey()));
    }

    /** Whether every document that the branch selects meets one predicate of a partial index's filter. */
    private static boolean implies(Conjunction branch, Map.Entry<String, Object> predicate) {
        String field = predicate.getKey();
        if (branch.predicates(field).contains(Missing.ofNullable(predicate.getValue()))) {
            return true;
        }
        if (predicate.getValue() instanceof Document exists
                && exists.size() == 1
                && Boolean.TRUE.equals(exists.get("$exists"))) {
            return branch.excludesMissing(field);
        }
        List<Object> points =
                branch.bounds(field, true).map(FieldBounds::points).orElse(null);
        Document condition = new Document("value", predicate.getValue());
        return points != null
                && points.stream()
                        .allMatch(point -> new DefaultQueryMatcher().matches(new Document("value", point), condition));
    }
}
