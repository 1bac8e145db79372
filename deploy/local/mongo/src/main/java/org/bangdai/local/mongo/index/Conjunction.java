package org.bangdai.local.mongo.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Predicates that must all hold, sorted by field, as far as an index can use them. */
final class Conjunction {

    private final Map<String, List<FieldBounds>> bounds = new LinkedHashMap<>();
    private final Map<String, List<Object>> predicates = new LinkedHashMap<>();
    private boolean residual;

    Conjunction() {}

    Conjunction copy() {
        Conjunction copy = new Conjunction();
        bounds.forEach((field, list) -> copy.bounds.put(field, new ArrayList<>(list)));
        predicates.forEach((field, list) -> copy.predicates.put(field, new ArrayList<>(list)));
        copy.residual = residual;
        return copy;
    }

    void addResidual() {
        residual = true;
    }

    /** Whether some predicate is beyond what bounds say, so that documents within bounds may not match. */
    boolean hasResidual() {
        return residual;
    }

    Set<String> fields() {
        return bounds.keySet();
    }

    /** The predicates on a field as the query wrote them. */
    List<Object> predicates(String field) {
        return predicates.getOrDefault(field, List.of());
    }

    /** The tightest bounds for a field; an array field may meet two ranges with two elements, so only one of them counts there. */
    Optional<FieldBounds> bounds(String field, boolean multikey) {
        List<FieldBounds> all = bounds.getOrDefault(field, List.of());
        Optional<FieldBounds> points = all.stream()
                .filter(each -> each.points() != null)
                .min(Comparator.comparingInt(
                        each -> Objects.requireNonNull(each.points()).size()));
        if (points.isPresent() || all.isEmpty()) {
            return points;
        }
        return multikey ? Optional.of(all.getFirst()) : all.stream().reduce(FieldBounds::and);
    }

    boolean excludesMissing(String field) {
        return bounds.getOrDefault(field, List.of()).stream().anyMatch(FieldBounds::excludesMissing)
                || predicates(field).stream().anyMatch(Conjunction::demandsExistence);
    }

    private static boolean demandsExistence(Object predicate) {
        return predicate instanceof Document document && Boolean.TRUE.equals(document.get("$exists"));
    }

    void add(String field, @Nullable Object predicate) {
        predicates.computeIfAbsent(field, key -> new ArrayList<>()).add(Missing.ofNullable(predicate));
        if (BsonRegularExpression.isRegularExpression(predicate)) {
            residual = true;
            addBounds(field, LiteralPrefix.boundsOf(BsonRegularExpression.convertToRegularExpression(predicate)));
        } else if (predicate instanceof Document document
                && document.keySet().stream().anyMatch(key -> key.startsWith("$"))) {
            document.forEach((operator, operand) -> addOperator(field, operator, operand));
        } else {
            addBounds(field, point(predicate));
        }
    }

    private void addOperator(String field, String operator, @Nullable Object operand) {
        Optional<FieldBounds> found = operand == null && !Set.of("$eq", "$in").contains(operator)
                ? Optional.empty()
                : switch (operator) {
                    case "$eq" -> point(operand);
                    case "$in" -> operand instanceof Collection<?> list ? points(list) : Optional.empty();
                    case "$all" -> all(operand);
                    case "$gt" -> range(operand).map(value -> FieldBounds.above(value, false));
                    case "$gte" -> range(operand).map(value -> FieldBounds.above(value, true));
                    case "$lt" -> range(operand).map(value -> FieldBounds.below(value, false));
                    case "$lte" -> range(operand).map(value -> FieldBounds.below(value, true));
                    default -> Optional.empty();
                };
        residual |= operator.equals("$all");
        addBounds(field, found);
    }

    private void addBounds(String field, Optional<FieldBounds> found) {
        found.ifPresentOrElse(
                each -> bounds.computeIfAbsent(field, key -> new ArrayList<>()).add(each), this::addResidual);
    }

    private Optional<FieldBounds> all(@Nullable Object operand) {
        return operand instanceof Collection<?> list && !list.isEmpty()
                ? point(list.iterator().next())
                : Optional.empty();
    }

    private static Optional<FieldBounds> point(@Nullable Object value) {
        return isPoint(value) ? Optional.of(FieldBounds.points(List.of(Missing.ofNullable(value)))) : Optional.empty();
    }

    private static Optional<FieldBounds> points(Collection<?> values) {
        return values.stream().allMatch(Conjunction::isPoint)
                ? Optional.of(FieldBounds.points(
                        values.stream().map(Missing::ofNullable).toList()))
                : Optional.empty();
    }

    /** An array is compared as a whole, which entries of single elements cannot answer; nor can a pattern. */
    private static boolean isPoint(@Nullable Object value) {
        return !(value instanceof Collection)
                && !BsonRegularExpression.isRegularExpression(value)
                && !(value instanceof Document document
                        && (document.isEmpty() || document.keySet().stream().anyMatch(key -> key.startsWith("$"))));
    }

    private static Optional<Object> range(@Nullable Object value) {
        int type = BsonOrder.typeOf(value);
        return value != null && type >= 3 && type <= 13 && type != 5 && type != 6
                ? Optional.of(value)
                : Optional.empty();
    }
}
