package org.bangdai.local.mongo.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A query as alternatives, each a conjunction: {@code $and} is flattened, {@code $or} multiplied out as long as that stays small. */
final class QueryBranches {

    private static final int MOST_BRANCHES = 64;

    private QueryBranches() {}

    static List<Conjunction> of(Document query) {
        Conjunction base = new Conjunction();
        List<List<Document>> alternatives = new ArrayList<>();
        collect(query, base, alternatives);
        List<Conjunction> branches = List.of(base);
        for (List<Document> clauses : alternatives) {
            branches = multiply(branches, clauses);
        }
        return branches;
    }

    private static List<Conjunction> multiply(List<Conjunction> branches, List<Document> clauses) {
        if (branches.size() * clauses.size() > MOST_BRANCHES) {
            branches.forEach(Conjunction::addResidual);
            return branches;
        }
        List<Conjunction> result = new ArrayList<>();
        for (Conjunction branch : branches) {
            for (Document clause : clauses) {
                Conjunction joined = branch.copy();
                List<List<Document>> nested = new ArrayList<>();
                collect(clause, joined, nested);
                if (!nested.isEmpty()) {
                    joined.addResidual();
                }
                result.add(joined);
            }
        }
        return result;
    }

    @SuppressWarnings("unchecked")
    private static void collect(Document query, Conjunction into, List<List<Document>> alternatives) {
        for (Map.Entry<String, Object> entry : query.entrySet()) {
            switch (entry.getKey()) {
                case "$and" -> ((List<Document>) entry.getValue()).forEach(each -> collect(each, into, alternatives));
                case "$or" -> alternatives.add((List<Document>) entry.getValue());
                case "$comment" -> {}
                default -> {
                    if (entry.getKey().startsWith("$")) {
                        into.addResidual();
                    } else {
                        into.add(entry.getKey(), entry.getValue());
                    }
                }
            }
        }
    }
}
