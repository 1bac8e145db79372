package org.bangdai.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses queries with operators that this server does not evaluate, also where no document would come to meet them. */
final class QueryChecks {

    private static final Set<String> OPERATORS = Set.of(
            "$eq",
            "$ne",
            "$gt",
            "$gte",
            "$lt",
            "$lte",
            "$in",
            "$nin",
            "$not",
            "$exists",
            "$type",
            "$mod",
            "$size",
            "$all",
            "$elemMatch",
            "$regex",
            "$options",
            "$ref",
            "$id");

    private QueryChecks() {}

    static void check(Document query) {
        query.forEach((key, value) -> {
            switch (key) {
                case "$and", "$or", "$nor" -> clauses(key, value);
                case "$expr", "$comment", "$ref", "$id" -> {}
                default -> {
                    if (key.startsWith("$")) {
                        throw new BadValueException("unknown top level operator: " + key);
                    }
                    predicate(value);
                }
            }
        });
    }

    private static void clauses(String key, @Nullable Object value) {
        if (!(value instanceof Collection<?> clauses) || clauses.isEmpty()) {
            throw new BadValueException(key + " must be a nonempty array");
        }
        for (Object clause : clauses) {
            if (!(clause instanceof Document document)) {
                throw new BadValueException(key + " entries need to be full objects");
            }
            check(document);
        }
    }

    private static void predicate(@Nullable Object value) {
        if (!(value instanceof Document document) || document.keySet().stream().noneMatch(key -> key.startsWith("$"))) {
            return;
        }
        document.forEach((operator, operand) -> {
            if (!OPERATORS.contains(operator)) {
                throw new BadValueException("unknown operator: " + operator);
            }
            switch (operator) {
                case "$in", "$nin", "$all" -> {
                    if (!(operand instanceof Collection)) {
                        throw new BadValueException(operator + " needs an array");
                    }
                }
                case "$not" -> predicate(operand);
                case "$elemMatch" -> elements(operand);
                default -> {}
            }
        });
    }

    private static void elements(@Nullable Object operand) {
        if (!(operand instanceof Document document)) {
            throw new BadValueException("$elemMatch needs an Object");
        }
        boolean ofValues = document.keySet().stream().anyMatch(OPERATORS::contains);
        if (ofValues) {
            predicate(document);
        } else {
            check(document);
        }
    }
}
