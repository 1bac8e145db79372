package org.bangdai.notification.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bangdai.notification.rule.Category;
import org.bangdai.notification.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What proves that a person was told of an event, without what was said.
 *
 * @param at when the event happened
 * @param storedAt when the message was in the inbox; null for those from before that was kept
 * @param announced whether it has been decided how it leaves the house
 * @param ways what was decided, by channel; none where the inbox is all that was wished for
 * @param digests ids of the digests that told it, by channel
 * @param gone whether its content has been swept
 */
public record MessageTrail(
        String id,
        String person,
        String division,
        long number,
        String event,
        String rule,
        String type,
        Category category,
        Severity severity,
        boolean mandatory,
        Instant at,
        @Nullable Instant storedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant readAt,
        @Nullable Instant archivedAt,
        boolean announced,
        List<Announced> ways,
        Map<String, String> digests,
        boolean gone) {}
