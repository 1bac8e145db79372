package org.bangdai.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a command must hold; where it does not, that is the client's mistake and a command error. */
final class Arguments {

    private Arguments() {}

    static String text(Document from, String field) {
        return require(String.class, from.get(field), field);
    }

    static Document document(Document from, String field) {
        return require(Document.class, from.get(field), field);
    }

    static List<Document> documents(Document from, String field) {
        return require(Collection.class, from.get(field), field).stream()
                .map(each -> require(Document.class, each, field))
                .toList();
    }

    static <T> T require(Class<T> type, @Nullable Object value, String field) {
        if (!type.isInstance(value)) {
            throw new FailedToParseException("'" + field + "' must be a " + type.getSimpleName() + ", not " + value);
        }
        return type.cast(value);
    }
}
