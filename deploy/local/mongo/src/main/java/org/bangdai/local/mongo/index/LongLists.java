package org.bangdai.local.mongo.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Long {@code $in} lists of texts, such as the ids of a batch: where an index has led to the documents by such a list, each of them would be compared with the whole
 * list once more, which takes the square of its length.
 */
public final class LongLists {

    private static final int LONG = 16;

    private LongLists() {}

    /** The query without the long lists on these fields; itself where it has none. */
    @SuppressWarnings("unchecked")
    public static Document without(Document query, Predicate<String> fields) {
        Document rest = new Document();
        for (Map.Entry<String, Object> entry : query.entrySet()) {
            if (entry.getKey().equals("$and")) {
                rest.put(
                        "$and",
                        ((List<Document>) entry.getValue())
                                .stream().map(each -> without(each, fields)).toList());
            } else if (!isLong(entry.getValue()) || !fields.test(entry.getKey())) {
                rest.put(entry.getKey(), entry.getValue());
            }
        }
        return rest;
    }

    private static boolean isLong(Object predicate) {
        return predicate instanceof Document document
                && document.size() == 1
                && document.get("$in") instanceof Collection<?> list
                && list.size() >= LONG
                && list.stream().allMatch(String.class::isInstance);
    }
}
