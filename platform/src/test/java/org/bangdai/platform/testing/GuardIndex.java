package org.bangdai.platform.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** One index of a collection, as {@code listIndexes} gives it. */
record GuardIndex(String name, BsonDocument keys, boolean unique, BsonDocument only) {

    static GuardIndex of(BsonDocument listed) {
        return new GuardIndex(
                listed.getString("name").getValue(),
                listed.getDocument("key"),
                listed.containsKey("unique") && listed.getBoolean("unique").getValue(),
                listed.getDocument("partialFilterExpression", new BsonDocument()));
    }

    /** All equalities in front, then the whole sort, then what is bounded, anywhere behind; or all of a unique key. */
    boolean serves(QueryBranch branch, BsonDocument sort) {
        if (!holdsAllOf(branch)) {
            return false;
        }
        List<String> fields = List.copyOf(keys.keySet());
        int at = 0;
        while (at < fields.size() && branch.equal().containsKey(fields.get(at))) {
            at++;
        }
        if (unique && at == fields.size()) {
            return true;
        }
        Set<String> equalElsewhere = new HashSet<>(branch.equal().keySet());
        equalElsewhere.removeAll(fields.subList(0, at));
        List<String> sorted = new ArrayList<>(sort.keySet());
        sorted.removeAll(branch.equal().keySet());
        int behindSort = at + sorted.size();
        if (!equalElsewhere.isEmpty()
                || behindSort > fields.size()
                || !inOrder(fields.subList(at, behindSort), sort, sorted)) {
            return false;
        }
        Set<String> unbounded = new HashSet<>(branch.bounded());
        unbounded.removeAll(fields);
        unbounded.removeIf(only::containsKey);
        boolean starts = behindSort > 0 || branch.bounded().contains(fields.getFirst()) || !only.isEmpty();
        return unbounded.isEmpty() && starts;
    }

    private boolean inOrder(List<String> fields, BsonDocument sort, List<String> sorted) {
        boolean forwards = true;
        boolean backwards = true;
        for (String field : sorted) {
            boolean same = direction(sort.get(field)) == direction(keys.get(field, sort.get(field)));
            forwards &= same;
            backwards &= !same;
        }
        return fields.equals(sorted) && (sorted.isEmpty() || forwards || backwards);
    }

    private static int direction(BsonValue order) {
        return order.isNumber() ? order.asNumber().intValue() : 0;
    }

    /** A partial index serves only what asks for no more than it holds. */
    private boolean holdsAllOf(QueryBranch branch) {
        for (String field : only.keySet()) {
            BsonValue asked = branch.equal().get(field);
            boolean implied = onlyPresence(only.get(field))
                    ? branch.present().contains(field)
                    : asked != null
                            && (only.get(field).equals(asked)
                                    || new BsonDocument("$eq", asked).equals(only.get(field)));
            if (!implied) {
                return false;
            }
        }
        return true;
    }

    private static boolean onlyPresence(BsonValue condition) {
        return condition.isDocument()
                && condition.asDocument().containsKey("$exists")
                && condition.asDocument().getBoolean("$exists").getValue();
    }
}
