package org.bangdai.platform.event;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be applied when it came: it came before its turn, waits for another subject, or was refused.
 *
 * @param stream consumer, source and subject: one document is counted by one source, though two kinds of documents may share an id
 * @param consumer whose it is
 * @param waitsFor the {@link #subject} that must be seen first; null where it only waits for its turn
 * @param refused why it was refused, and when; null unless parked
 */
record HeldEvent(
        String stream,
        String consumer,
        PendingEvent event,
        @Nullable String waitsFor,
        @Nullable Refused refused) {

    record Refused(String reason, Instant at) {}

    /** Part of an operator's path, so without the slashes of the source. */
    static String stream(String consumer, EventMeta meta) {
        String source = meta.source().replace('/', '.');
        return consumer + "~" + (source.startsWith(".") ? source.substring(1) : source) + "~" + meta.subject();
    }

    /** A subject of whatever source, as another waits for it. */
    static String subject(String consumer, String subject) {
        return consumer + "~" + subject;
    }

    static HeldEvent early(String consumer, PendingEvent event) {
        return new HeldEvent(stream(consumer, event.meta()), consumer, event, null, null);
    }

    HeldEvent waitingFor(String subject) {
        return new HeldEvent(stream, consumer, event, subject(consumer, subject), null);
    }

    HeldEvent refused(String reason, Instant at) {
        return new HeldEvent(stream, consumer, event, null, new Refused(reason, at));
    }

    static String id(String stream, long sequence) {
        return stream + "~" + "%020d".formatted(sequence);
    }

    String id() {
        return id(stream, event.meta().sequence());
    }

    Document write() {
        Document row = new Document("_id", id())
                .append("stream", stream)
                .append("consumer", consumer)
                .append("sequence", event.meta().sequence())
                .append("topic", event.topic())
                .append("subject", event.meta().subject())
                .append("event", OutboxEntry.write(event));
        if (waitsFor != null) {
            row.append("waitsFor", waitsFor);
        }
        if (refused != null) {
            row.append("reason", refused.reason()).append("parkedAt", Date.from(refused.at()));
        }
        return row;
    }

    static HeldEvent read(Document row) {
        Date parkedAt = row.getDate("parkedAt");
        return new HeldEvent(
                row.getString("stream"),
                row.getString("consumer"),
                OutboxEntry.read(row.getString("topic"), row.getString("subject"), row.get("event", Document.class)),
                row.getString("waitsFor"),
                parkedAt == null ? null : new Refused(row.getString("reason"), parkedAt.toInstant()));
    }
}
