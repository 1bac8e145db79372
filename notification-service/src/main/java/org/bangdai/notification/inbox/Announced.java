package org.bangdai.notification.inbox;

import java.time.Instant;

/**
 * What was decided about a message on one channel, as evidence.
 *
 * @param plan {@code SEND}, {@code COLLECT} (into a digest) or {@code TOO_LATE}
 * @param at not before then, with the digest of then, or when it would have been let through
 */
public record Announced(String channel, String plan, Instant at) {}
