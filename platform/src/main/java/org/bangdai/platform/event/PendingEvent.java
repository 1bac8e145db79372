package org.bangdai.platform.event;

/**
 * An event as it lies in an outbox.
 *
 * @param topic where it goes
 * @param data its JSON text
 */
public record PendingEvent(String topic, EventMeta meta, String data) {}
