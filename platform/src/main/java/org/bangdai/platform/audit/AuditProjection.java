package org.bangdai.platform.audit;

import java.util.Date;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.event.Subscription;
import org.bangdai.platform.store.Rows;
import org.bson.Document;

/** Makes of every event of a topic one row of who did what to which subject, when; never of its body. */
final class AuditProjection {

    private final Rows changes;

    AuditProjection(Rows changes) {
        this.changes = changes;
    }

    Rows rows() {
        return changes;
    }

    Subscription of(String topic) {
        return Subscription.unordered("audit", topic)
                .onAny((body, meta) -> changes.insertOnce(row(meta)).then());
    }

    private static Document row(EventMeta meta) {
        Document row = new Document("_id", meta.id())
                .append("at", Date.from(meta.time()))
                .append("actor", meta.actor())
                .append("action", meta.type())
                .append("subject", meta.subject())
                .append("division", meta.division());
        return meta.traceparent() == null ? row : row.append("trace", meta.traceparent());
    }
}
