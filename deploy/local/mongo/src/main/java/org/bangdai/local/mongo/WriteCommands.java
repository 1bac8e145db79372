package org.bangdai.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Commands that hold several writes: an ordered one ends with its first failure, and the answer counts what was done. */
final class WriteCommands {

    private WriteCommands() {}

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

    static Document insert(Document command, UnaryOperator<Document> library) {
        boolean ordered = isOrdered(command);
        command.put("ordered", ordered);
        Document answer = library.apply(command);
        List<Document> errors = list(answer, "writeErrors");
        if (!errors.isEmpty()) {
            int all = list(command, "documents").size();
            answer.put("n", ordered ? number(errors.getFirst(), "index") : all - errors.size());
        }
        return answer;
    }

    static Document update(Document command, UnaryOperator<Document> library) {
        int matched = 0;
        int modified = 0;
        List<Document> upserted = new ArrayList<>();
        List<Document> errors = new ArrayList<>();
        List<Document> updates = list(command, "updates");
        for (int i = 0; i < updates.size() && (errors.isEmpty() || !isOrdered(command)); i++) {
            Document single = command.clone();
            single.put("updates", List.of(updates.get(i)));
            Document answer = library.apply(single);
            matched += number(answer, "n");
            modified += number(answer, "nModified");
            renumber(list(answer, "upserted"), i, upserted);
            renumber(list(answer, "writeErrors"), i, errors);
        }
        Document answer = new Document("n", matched).append("nModified", modified);
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
