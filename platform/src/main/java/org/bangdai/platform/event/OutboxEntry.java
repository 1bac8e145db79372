package org.bangdai.platform.event;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** An event as an element of its document's {@code outbox}: complete, since the state beside it moves on. */
public final class OutboxEntry {

    private OutboxEntry() {}

    public static Document write(PendingEvent event) {
        EventMeta meta = event.meta();
        Document entry = new Document("id", meta.id())
                .append("source", meta.source())
                .append("type", meta.type())
                .append("sequence", meta.sequence())
                .append("time", Date.from(meta.time()))
                .append("division", meta.division())
                .append("actor", meta.actor())
                .append("key", meta.key())
                .append("data", event.data());
        return meta.traceparent() == null ? entry : entry.append("trace", meta.traceparent());
    }

    /** @param subject the {@code _id} of the document that the entry lies in */
    public static PendingEvent read(String topic, String subject, Document entry) {
        Instant time = entry.getDate("time").toInstant();
        EventMeta meta = new EventMeta(
                entry.getString("id"),
                entry.getString("source"),
                entry.getString("type"),
                subject,
                entry.get("sequence", Number.class).longValue(),
                time,
                entry.getString("division"),
                entry.getString("actor"),
                entry.getString("key"),
                entry.getString("trace"));
        return new PendingEvent(topic, meta, entry.getString("data"));
    }
}
