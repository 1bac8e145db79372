package org.bangdai.platform.event;

import java.time.Instant;

/** Events of subjects that only count. */
final class Events {

    static final String TOPIC = "club-events";
    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private Events() {}

    static PendingEvent event(String subject, long sequence) {
        return event(subject, sequence, "member-joined", "{\"member\":\"m" + sequence + "\",\"unknown\":1}");
    }

    static PendingEvent event(String subject, long sequence, String type, String data) {
        EventMeta meta = new EventMeta(
                subject + "-" + sequence,
                "/club-service",
                type,
                subject,
                sequence,
                NOW,
                "330523",
                "person:p1",
                subject,
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        return new PendingEvent(TOPIC, meta, data);
    }
}
