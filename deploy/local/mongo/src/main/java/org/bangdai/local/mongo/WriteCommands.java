package org.bangdai.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Commands that hold several writes: an ordered one ends with its first failure, and the answer counts what was done. */
final class WriteCommands {

    private static final Map<String, String> WRITES =
            Map.of("insert", "documents", "update", "updates", "delete", "deletes");

    private WriteCommands() {}

    /** Where the writes are in a command of that name; null where it is none of these. */
    static @Nullable String field(String name) {
        return WRITES.get(name);
    }

    private static boolean isOrdered(Document command) {
        return !Boolean.FALSE.equals(command.get("ordered"));
    }

    @SuppressWarnings("unchecked")
    private static List<Document> list(Document from, String field) {
        return (List<Document>) from.getOrDefault(field, List.of());
    }

    private static int number(Document from, String field) {
        return from.get(field) instanceof Number number ? number.intValue() : 0;
    }

    /**
     * Each of its writes by itself, so that others may come between them.
     *
     * @param library does what a command of the same kind says that holds one of the writes only
     * @param lock held for writing
     */
    static Document run(String name, Document command, UnaryOperator<Document> library, ServerLock lock) {
        String field = Objects.requireNonNull(field(name));
        boolean ordered = isOrdered(command);
        int matched = 0;
        int modified = 0;
        List<Document> upserted = new ArrayList<>();
        List<Document> errors = new ArrayList<>();
        List<Document> writes = list(command, field);
        for (int i = 0; i < writes.size() && (errors.isEmpty() || !ordered); i++) {
            Document single = command.clone();
            single.put("ordered", ordered);
            single.put(field, List.of(writes.get(i)));
            Document answer = library.apply(single);
            List<Document> failed = list(answer, "writeErrors");
            matched += failed.isEmpty() ? number(answer, "n") : 0;
            modified += number(answer, "nModified");
            renumber(list(answer, "upserted"), i, upserted);
            renumber(failed, i, errors);
            lock.letOthersIn();
        }
        Document answer = new Document("n", matched);
        if (name.equals("update")) {
            answer.append("nModified", modified);
        }
        if (!upserted.isEmpty()) {
            answer.put("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            answer.put("writeErrors", errors);
        }
        return Batches.ok(answer);
    }

    private static void renumber(List<Document> of, int index, List<Document> into) {
        for (Document each : of) {
            each.put("index", index);
            into.add(each);
        }
    }

    /** The library says nothing about an upsert; drivers ask for the value only, people look at the rest. */
    static Document findAndModify(
            Document command, @Nullable EmbeddedCollection collection, UnaryOperator<Document> library) {
        command.putIfAbsent("query", new Document());
        int before = collection == null ? 0 : collection.count();
        Document answer = library.apply(command);
        boolean inserted = collection != null && collection.count() > before;
        answer.putIfAbsent(
                "lastErrorObject",
                new Document("updatedExisting", false).append("n", inserted || answer.get("value") != null ? 1 : 0));
        return answer;
    }
}
