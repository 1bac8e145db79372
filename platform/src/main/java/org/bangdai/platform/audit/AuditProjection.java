package org.bangdai.platform.audit;

import java.time.Clock;
import java.util.List;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.event.Subscription;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Makes of every event of a topic one row of who did what to which subject, when; never of its body. */
final class AuditProjection {

    private final Rows changes;
    private final Clock clock;

    AuditProjection(Rows changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    Rows rows() {
        return changes;
    }

    Subscription of(String topic) {
        return Subscription.unordered("audit", topic)
                .onAnyOfAll(events -> keep(events.stream().map(Received::meta).toList()));
    }

    Mono<Void> keep(List<EventMeta> events) {
        return Mono.defer(
                () -> changes.insertAllOnce(events.stream().map(this::row).toList()));
    }

    private Document row(EventMeta meta) {
        Document row = AuditRows.arriving(meta.id(), meta.time(), clock)
                .append("actor", meta.actor())
                .append("action", meta.type())
                .append("subject", meta.subject())
                .append("division", meta.division());
        return meta.traceparent() == null ? row : row.append("trace", meta.traceparent());
    }
}
