package org.bangdai.platform.store;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bangdai.platform.work.Buckets;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The documents of one aggregate, as {@link Aggregate} describes them. */
final class AggregateDocuments<T> {

    private final Aggregate<T> aggregate;
    private final int schema;

    AggregateDocuments(Aggregate<T> aggregate) {
        this.aggregate = aggregate;
        this.schema = aggregate.upcasts.size() + 1;
    }

    Document insert(String id, T state, List<Document> events, Instant now) {
        String division = aggregate.division.apply(state);
        Document document = new Document("_id", id)
                .append("schema", schema)
                .append("version", 1L)
                .append("sequence", (long) events.size())
                .append("division", division)
                .append("divisions", divisions(state))
                .append("participants", participants(state))
                .append("bucket", Buckets.of(id))
                .append("state", aggregate.mapping.write(state))
                .append("outbox", events);
        if (!events.isEmpty()) {
            document.append("outboxSince", Date.from(now));
        }
        String intent = aggregate.intent.apply(state);
        if (intent != null) {
            document.append("intent", intent).append("intentSince", Date.from(now));
        }
        return document;
    }

    /** From the document as read to the next state; only right together with a check of the version that was read. */
    Bson change(Document present, T next, List<Document> events, Instant now) {
        String division = aggregate.division.apply(next);
        List<Bson> changes = new ArrayList<>();
        changes.add(set("state", aggregate.mapping.write(next)));
        changes.add(set("version", version(present) + 1));
        changes.add(set("schema", schema));
        changes.add(set("sequence", sequence(present) + events.size()));
        changes.add(set("division", division));
        changes.add(set("divisions", divisions(next)));
        changes.add(set("participants", participants(next)));
        if (!events.isEmpty()) {
            changes.add(pushEach("outbox", events));
            // Not $set: the relay may have left older events, whose age counts.
            changes.add(min("outboxSince", Date.from(now)));
        }
        intent(changes, present.getString("intent"), next, now);
        return combine(changes);
    }

    private void intent(List<Bson> changes, String present, T state, Instant now) {
        String next = aggregate.intent.apply(state);
        if (Objects.equals(present, next)) {
            return;
        }
        if (next == null) {
            changes.add(unset("intent"));
            changes.add(unset("intentSince"));
        } else {
            changes.add(set("intent", next));
            changes.add(set("intentSince", Date.from(now)));
        }
    }

    Stored<T> read(Document document) {
        String id = document.getString("_id");
        try {
            return new Stored<>(id, version(document), state(document));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(aggregate.collection + " " + id + ": " + e.getMessage(), e);
        }
    }

    /** The state as a later read would find it (instants to the millisecond). */
    T asStored(T state) {
        return aggregate.mapping.read(aggregate.mapping.write(state));
    }

    private T state(Document document) {
        Document state = document.get("state", Document.class);
        int stored = document.get("schema", Number.class).intValue();
        for (int from = stored; from < schema; from++) {
            state = aggregate.upcasts.get(from - 1).apply(state);
        }
        return aggregate.mapping.read(state);
    }

    static long version(Document document) {
        return document.get("version", Number.class).longValue();
    }

    static long sequence(Document document) {
        return document.get("sequence", Number.class).longValue();
    }

    private List<String> divisions(T state) {
        return aggregate.concealed.test(state) ? List.of() : Divisions.containing(aggregate.division.apply(state));
    }

    private List<String> participants(T state) {
        return aggregate.concealed.test(state) ? List.of() : List.copyOf(aggregate.participants.apply(state));
    }
}
