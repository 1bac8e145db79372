package org.bangdai.platform.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of an event (CloudEvents attributes and our extensions).
 *
 * @param id unique for each event; the same however often it is delivered
 * @param source whose event it is: service and kind of document, such as {@code /pairing-service/mentors}
 * @param subject the id of the document that it happened to; order holds for one subject of one source
 * @param sequence the document's own count of events, from 1, without gaps (on a compacted topic only the newest is certain to be there)
 * @param time when it happened, by the business clock
 * @param actor who caused it: {@code person:<id>}, {@code client:<id>}, {@code system:<work>}
 * @param key the partition key: the pairing it belongs to, else the person
 * @param traceparent W3C trace context of the command; null where it was not traced
 */
public record EventMeta(
        String id,
        String source,
        String type,
        String subject,
        long sequence,
        Instant time,
        String division,
        String actor,
        String key,
        @Nullable String traceparent) {}
