package org.bangdai.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * What a command asks of one collection.
 *
 * @param what the command, for the message
 */
record WatchedQuery(String database, String collection, String what, BsonDocument filter, BsonDocument sort) {

    private static final Set<String> FILTERED = Set.of("find", "count", "distinct", "findAndModify", "findandmodify");

    static List<WatchedQuery> of(String database, String command, BsonDocument body) {
        List<WatchedQuery> queries = new ArrayList<>();
        if (FILTERED.contains(command)) {
            BsonDocument filter = document(body, command.equals("find") ? "filter" : "query");
            // A count of everything is answered from the collection's own figures.
            if (!command.equals("count") || !filter.isEmpty()) {
                queries.add(query(database, command, body, filter, document(body, "sort")));
            }
        } else if (command.equals("update") || command.equals("delete")) {
            for (BsonValue part : body.getArray(command + "s", new BsonArray())) {
                queries.add(query(database, command, body, document(part.asDocument(), "q"), new BsonDocument()));
            }
        } else if (command.equals("aggregate") && body.get("aggregate").isString()) {
            aggregate(database, body, queries);
        }
        return queries;
    }

    private static WatchedQuery query(
            String database, String command, BsonDocument body, BsonDocument filter, BsonDocument sort) {
        return new WatchedQuery(database, body.getString(command).getValue(), command, filter, sort);
    }

    /** What stands before the first stage that makes other documents is a query; a lookup is one more, in the other collection. */
    private static void aggregate(String database, BsonDocument body, List<WatchedQuery> queries) {
        BsonArray filters = new BsonArray();
        BsonDocument sort = new BsonDocument();
        boolean plain = true;
        for (BsonValue stage : body.getArray("pipeline")) {
            String name = stage.asDocument().getFirstKey();
            BsonValue argument = stage.asDocument().get(name);
            if (plain && name.equals("$match")) {
                filters.add(argument.asDocument().clone());
            } else if (plain && name.equals("$sort")) {
                sort = argument.asDocument().clone();
            } else {
                plain = false;
            }
            if (name.equals("$lookup") && argument.asDocument().containsKey("foreignField")) {
                queries.add(lookup(database, argument.asDocument()));
            }
        }
        BsonDocument filter = filters.isEmpty() ? new BsonDocument() : new BsonDocument("$and", filters);
        queries.addFirst(query(database, "aggregate", body, filter, sort));
    }

    private static WatchedQuery lookup(String database, BsonDocument lookup) {
        BsonDocument filter =
                new BsonDocument(lookup.getString("foreignField").getValue(), new BsonString("local value"));
        return new WatchedQuery(database, lookup.getString("from").getValue(), "$lookup", filter, new BsonDocument());
    }

    /** A copy: the command's own bytes are the driver's again when it has been sent. */
    private static BsonDocument document(BsonDocument body, String name) {
        return body.containsKey(name) ? body.getDocument(name).clone() : new BsonDocument();
    }

    /** The same for queries that differ only in values that no index depends on. */
    String shape() {
        return what + " " + database + "." + collection + " " + erased(filter) + " " + sort.toJson();
    }

    private static BsonValue erased(BsonValue value) {
        if (value.isDocument()) {
            BsonDocument document = new BsonDocument();
            value.asDocument().forEach((name, part) -> document.append(name, erased(part)));
            return document;
        }
        if (value.isArray()) {
            boolean clauses = value.asArray().stream().allMatch(BsonValue::isDocument);
            return clauses
                    ? new BsonArray(
                            value.asArray().stream().map(WatchedQuery::erased).toList())
                    : BsonNull.VALUE;
        }
        boolean maySelectAnIndex = value.isBoolean()
                || (value.isString() && value.asString().getValue().matches("[A-Z_]{2,30}"));
        return maySelectAnIndex ? value : BsonNull.VALUE;
    }

    @Override
    public String toString() {
        String by = sort.isEmpty() ? "" : " sorted by " + sort.toJson();
        return what + " " + collection + " " + filter.toJson() + by;
    }
}
