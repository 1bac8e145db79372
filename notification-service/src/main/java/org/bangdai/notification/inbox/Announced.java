package org.bangdai.notification.inbox;

import java.time.Instant;

/**
 * What was decided about a message on one channel, as evidence.
 *
 * @param plan {@code SEND}, {@code COLLECT} (into a digest), {@code TOO_LATE}, or, where nothing could carry it, {@code NO_PROVIDER} (none is configured) or
 *     {@code NO_CONTACT} (the person has given no address)
 * @param at not before then, with the digest of then, or when it would have been let through
 */
public record Announced(String channel, String plan, Instant at) {}
