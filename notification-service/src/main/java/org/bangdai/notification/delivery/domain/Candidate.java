package org.bangdai.notification.delivery.domain;

/**
 * A provider that might carry a delivery.
 *
 * @param knowsKeys it takes two calls with the same idempotency key for one, so that repeating a call of unknown outcome is harmless
 * @param open it may be called now: its breaker is closed and it has not asked for a rest
 */
public record Candidate(String name, boolean knowsKeys, boolean open) {}
