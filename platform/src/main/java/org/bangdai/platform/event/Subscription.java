package org.bangdai.platform.event;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one consumer of a service listens to. Declare it as a bean; the platform runs it on virtual threads in the consumer group
 * {@code <service>.<consumer>.<topic>}. Types without a handler are passed over, but counted in the subject's order.
 *
 * <pre>{@code
 * Subscription.ordered("reviews", "pairing-events")
 *         .on("pairing-created", PairingCreated.class, (event, meta) -> schedule.reviewsOf(event, meta))
 * }</pre>
 */
public final class Subscription {

    /** How the events of one subject follow each other. */
    public enum Order {
        /** Each sequence from 1 on, none missing: what comes early waits in MongoDB until it fits. */
        GAPLESS,
        /** Full states on a compacted topic: only a higher sequence than the last counts, gaps are normal. */
        LATEST,
        /** Every event by itself, whatever came before: for effects that only have the event's id in common with others. */
        NONE
    }

    /** A typed handler: the consumer's own record with only the fields that it needs; unknown fields are ignored. */
    public record Handling<E>(Class<E> type, EventHandler<E> handler) {}

    private final String consumer;
    private final String topic;
    private final Order order;
    private final Map<String, Handling<?>> handlers = new LinkedHashMap<>();

    private Subscription(String consumer, String topic, Order order) {
        this.consumer = consumer;
        this.topic = topic;
        this.order = order;
    }

    public static Subscription ordered(String consumer, String topic) {
        return new Subscription(consumer, topic, Order.GAPLESS);
    }

    public static Subscription latest(String consumer, String topic) {
        return new Subscription(consumer, topic, Order.LATEST);
    }

    public static Subscription unordered(String consumer, String topic) {
        return new Subscription(consumer, topic, Order.NONE);
    }

    public <E> Subscription on(String eventType, Class<E> type, EventHandler<E> handler) {
        handlers.put(eventType, new Handling<>(type, handler));
        return this;
    }

    /** One handler for every type, given the JSON text as it came: for projections such as the audit trail. */
    public Subscription onAny(EventHandler<String> handler) {
        handlers.put("*", new Handling<>(String.class, handler));
        return this;
    }

    public String consumer() {
        return consumer;
    }

    public String topic() {
        return topic;
    }

    public Order order() {
        return order;
    }

    public Map<String, Handling<?>> handlers() {
        return Map.copyOf(handlers);
    }
}
