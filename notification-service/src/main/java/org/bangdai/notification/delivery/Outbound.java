package org.bangdai.notification.delivery;

import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Where messages are handed over to be sent. */
public interface Outbound {

    /** What became of an order. Names are stored. */
    enum Taken {
        /** It is sent at its time. */
        ORDERED,
        /** No provider is configured for the channel in that division. */
        NO_PROVIDER,
        /** The person has given no address of the channel's kind. */
        NO_CONTACT
    }

    /**
     * Takes the orders, in a few writes whatever their number; those that some provider could carry are durable when this completes, and are then sent at their
     * time. May be repeated: the same message on the same channel is sent once, as it was first ordered. What became of each, by its id. An outage of the store is
     * an error.
     */
    Mono<Map<String, Taken>> order(List<Order> orders);

    /** Says this instead of what was ordered, where that is still to be said or may be replayed. May be repeated. */
    Mono<Void> reword(List<Order> orders);

    /** What would become of them, if they were handed over now. */
    Mono<Map<String, Taken>> foresee(List<Order> orders);
}
