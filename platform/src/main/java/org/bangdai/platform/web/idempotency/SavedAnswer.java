package org.bangdai.platform.web.idempotency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/** An answer as it was given, to be given again. */
record SavedAnswer(int status, Map<String, String> headers, byte[] body) {

    /** Of the request's own, not of the result; the rest is set anew for each answer. */
    private static final List<String> KEPT =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.ETAG, HttpHeaders.LOCATION);

    static SavedAnswer of(HttpStatusCode status, HttpHeaders headers, byte[] body) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = headers.getFirst(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        return new SavedAnswer(status.value(), kept, body);
    }

    /** Bad requests and refused callers are not results: after a correction the same key may be used. */
    static boolean isResult(int status) {
        return status < 500 && !List.of(400, 401, 403, 413, 415, 429).contains(status);
    }

    static SavedAnswer read(Document row) {
        Map<String, String> headers = new LinkedHashMap<>();
        row.get("headers", Document.class).forEach((name, value) -> headers.put(name, (String) value));
        return new SavedAnswer(
                row.getInteger("status"), headers, row.get("body", Binary.class).getData());
    }

    Document write() {
        return new Document("status", status)
                .append("headers", new Document(new LinkedHashMap<>(headers)))
                .append("body", new Binary(body));
    }
}
