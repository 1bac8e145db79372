package org.bangdai.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses with a command error what this server would otherwise ignore or get wrong. */
final class CommandChecks {

    private static final int COMMAND_NOT_SUPPORTED = 115;
    private static final Set<String> UPDATE_OPERATORS = Set.of(
            "$inc",
            "$mul",
            "$rename",
            "$setOnInsert",
            "$set",
            "$unset",
            "$min",
            "$max",
            "$currentDate",
            "$addToSet",
            "$pop",
            "$pullAll",
            "$pull",
            "$push");

    private CommandChecks() {}

    static MongoServerError notSupported(String what) {
        return new MongoServerError(
                COMMAND_NOT_SUPPORTED, "CommandNotSupported", "The embedded server does not support " + what + ".");
    }

    static void check(String command, Document query) {
        for (String option : List.of("collation", "let", "validator", "txnNumber", "startTransaction")) {
            if (query.get(option) != null) {
                throw notSupported(option);
            }
        }
        switch (command.toLowerCase(Locale.ROOT)) {
            case "find" -> query(query.get("filter"));
            case "count", "distinct" -> query(query.get("query"));
            case "delete" ->
                each(query.get("deletes")).forEach(delete -> {
                    options(delete);
                    query(delete.get("q"));
                });
            case "update" ->
                each(query.get("updates")).forEach(update -> {
                    options(update);
                    query(update.get("q"));
                    update(update.get("u"));
                });
            case "findandmodify" -> {
                query(query.get("query"));
                if (query.get("update") != null) {
                    update(query.get("update"));
                }
            }
            case "explain", "renamecollection", "collmod", "mapreduce" -> throw notSupported(command);
            default -> {}
        }
    }

    private static void options(Document statement) {
        if (statement.get("collation") != null) {
            throw notSupported("collation");
        }
    }

    @SuppressWarnings("unchecked")
    private static Collection<Document> each(@Nullable Object statements) {
        if (!(statements instanceof Collection)) {
            throw new FailedToParseException("the command holds no list of statements");
        }
        return (Collection<Document>) statements;
    }

    private static void query(@Nullable Object query) {
        if (query instanceof Document document) {
            QueryChecks.check(document);
        } else if (query != null) {
            throw new FailedToParseException("a query must be a document");
        }
    }

    private static void update(@Nullable Object update) {
        if (!(update instanceof Document document)) {
            throw notSupported("updates by a pipeline");
        }
        document.forEach((operator, operand) -> {
            if (operator.startsWith("$") && !UPDATE_OPERATORS.contains(operator)) {
                throw new FailedToParseException("Unknown modifier: " + operator);
            }
            if (operator.startsWith("$") && !(operand instanceof Document)) {
                throw new FailedToParseException("Modifiers operate on fields but " + operator + " holds none");
            }
        });
    }
}
