package org.bangdai.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers that hold many documents. */
final class Batches {

    /** How many documents the first answer to a find holds where the client does not say, as in MongoDB. */
    static final int FIRST = 101;

    /** How many any other answer holds, and the most that any answer does: few enough for the limit of a message with ordinary documents. MongoDB counts their bytes. */
    static final int NEXT = 1_000;

    private Batches() {}

    /** Lets the command ask for no more than one answer may hold; what is to come in one batch only stays whole. @param usual where the client does not say */
    static void limit(Document command, int usual) {
        Object asked = command.getOrDefault("batchSize", usual);
        boolean whole = Boolean.TRUE.equals(command.get("singleBatch"));
        command.put(
                "batchSize",
                asked instanceof Number number && !whole ? (int) Math.min(number.longValue(), NEXT) : asked);
    }

    /** A first batch, the rest left for the client to fetch where there is a collection to keep it. */
    static Document first(String namespace, List<Document> documents, @Nullable EmbeddedCollection collection) {
        if (documents.size() <= NEXT || collection == null) {
            return answer(namespace, documents, 0);
        }
        long cursor = collection.keep(documents.subList(NEXT, documents.size())).getId();
        return answer(namespace, documents.subList(0, NEXT), cursor);
    }

    private static Document answer(String namespace, List<Document> batch, long cursor) {
        Document content = new Document("id", cursor).append("ns", namespace).append("firstBatch", batch);
        return ok(new Document("cursor", content));
    }

    static Document ok(Document answer) {
        return answer.append("ok", 1.0);
    }
}
