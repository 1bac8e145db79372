package org.bangdai.notification.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangdai.platform.event.EventMeta;
import tools.jackson.databind.json.JsonMapper;

/** What a receiver gets: the event as Standard Webhooks wants it, and its place in its subject's order. */
record Envelope(String id, String body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Envelope of(EventMeta meta, String data) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", meta.type());
        fields.put("timestamp", meta.time().toString());
        fields.put("id", meta.id());
        fields.put("source", meta.source());
        fields.put("subject", meta.subject());
        fields.put("sequence", meta.sequence());
        fields.put("division", meta.division());
        fields.put("data", JSON.readTree(data));
        return new Envelope(meta.id(), JSON.writeValueAsString(fields));
    }

    static Envelope ping(String id, String webhook, Instant now) {
        return new Envelope(
                id,
                JSON.writeValueAsString(Map.of(
                        "type",
                        "ping",
                        "timestamp",
                        now.toString(),
                        "id",
                        id,
                        "data",
                        Map.of("subscription", webhook))));
    }

    /** @param secrets in clear; @param now by the real clock, which receivers compare with theirs */
    Map<String, String> headers(List<String> secrets, Instant now) {
        long timestamp = now.getEpochSecond();
        return Map.of(
                "Content-Type",
                "application/json; charset=utf-8",
                "User-Agent",
                "Bangdai-Webhooks/1",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(timestamp),
                "webhook-signature",
                Signature.header(secrets, id, timestamp, body));
    }
}
