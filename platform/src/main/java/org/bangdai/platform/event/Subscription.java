package org.bangdai.platform.event;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one consumer of a service listens to. Declare it as a bean; the platform runs it on virtual threads in the consumer group
 * {@code <service>.<consumer>.<topic>}. Types without a handler are passed over, and
 * counted in the subject's order where none may be missing.
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

    /**
     * A typed handler: the consumer's own record with only the fields that it needs; unknown fields are ignored.
     *
     * @param together whether it takes more than one event at once
     */
    record Handling<E>(Class<E> type, BatchHandler<E> handler, boolean together) {}

    private static final String ANY = "*";

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
        handlers.put(eventType, alone(type, handler));
        return this;
    }

    /** As {@link #on}, for many events at once. */
    public <E> Subscription onAll(String eventType, Class<E> type, BatchHandler<E> handler) {
        handlers.put(eventType, new Handling<>(type, handler, true));
        return this;
    }

    /** One handler for every type, given the JSON text as it came: for projections such as the audit trail. */
    public Subscription onAny(EventHandler<String> handler) {
        handlers.put(ANY, alone(String.class, handler));
        return this;
    }

    /** As {@link #onAny}, for many events at once. */
    public Subscription onAnyOfAll(BatchHandler<String> handler) {
        handlers.put(ANY, new Handling<>(String.class, handler, true));
        return this;
    }

    private static <E> Handling<E> alone(Class<E> type, EventHandler<E> handler) {
        return new Handling<>(
                type,
                events -> handler.handle(
                        events.getFirst().event(), events.getFirst().meta()),
                false);
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

    /** The handler of that type, or else the one for every type; null where there is neither. */
    @Nullable
    Handling<?> handling(String eventType) {
        Handling<?> own = handlers.get(eventType);
        return own != null ? own : handlers.get(ANY);
    }
}
