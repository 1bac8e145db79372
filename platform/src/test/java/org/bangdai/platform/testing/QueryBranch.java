package org.bangdai.platform.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Conditions that hold together. A query is one branch, and as many more as its {@code $or} has.
 *
 * @param equal fields that are asked for one value or a few; the value where it is one, else a document {@code {$in: …}}
 * @param bounded fields with any other condition
 * @param present fields that a document must have to be found
 */
record QueryBranch(Map<String, BsonValue> equal, Set<String> bounded, Set<String> present, List<BsonDocument> ors) {

    static QueryBranch of(BsonDocument filter) {
        QueryBranch branch =
                new QueryBranch(new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>());
        branch.add(filter);
        return branch;
    }

    /** The branches of the first {@code $or}, each together with the rest; empty where there is none. */
    List<QueryBranch> split() {
        List<QueryBranch> split = new ArrayList<>();
        if (!ors.isEmpty()) {
            for (BsonValue alternative : ors.getFirst().getArray("$or")) {
                QueryBranch branch = new QueryBranch(
                        new LinkedHashMap<>(equal),
                        new LinkedHashSet<>(bounded),
                        new LinkedHashSet<>(present),
                        new ArrayList<>(ors.subList(1, ors.size())));
                branch.add(alternative.asDocument());
                split.add(branch);
            }
        }
        return split;
    }

    private void add(BsonDocument filter) {
        filter.forEach((name, condition) -> {
            switch (name) {
                case "$and" -> condition.asArray().forEach(part -> add(part.asDocument()));
                case "$or" -> ors.add(new BsonDocument("$or", condition));
                case "$comment" -> {}
                default -> field(name, condition);
            }
        });
    }

    private void field(String name, BsonValue condition) {
        boolean operators = condition.isDocument()
                && !condition.asDocument().isEmpty()
                && condition.asDocument().getFirstKey().startsWith("$");
        if (operators) {
            condition.asDocument().forEach((operator, value) -> operator(name, operator, value));
        } else if (condition.isRegularExpression()) {
            bounded.add(name);
            present.add(name);
        } else {
            equal(name, condition);
        }
    }

    private void operator(String name, String operator, BsonValue value) {
        switch (operator) {
            case "$eq" -> equal(name, value);
            case "$in" -> {
                equal.putIfAbsent(name, new BsonDocument("$in", value));
                if (value.asArray().stream().noneMatch(BsonValue::isNull)) {
                    present.add(name);
                }
            }
            case "$gt", "$gte", "$lt", "$lte", "$regex", "$elemMatch", "$all", "$size" -> {
                bounded.add(name);
                present.add(name);
            }
            case "$options" -> {}
            case "$exists" -> {
                bounded.add(name);
                if (value.isBoolean() && value.asBoolean().getValue()) {
                    present.add(name);
                }
            }
            case "$ne" -> {
                bounded.add(name);
                if (value.isNull()) {
                    present.add(name);
                }
            }
            default -> bounded.add(name);
        }
    }

    private void equal(String name, BsonValue value) {
        equal.put(name, value);
        if (!value.isNull()) {
            present.add(name);
        }
    }
}
