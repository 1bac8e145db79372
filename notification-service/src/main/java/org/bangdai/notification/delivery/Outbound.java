package org.bangdai.notification.delivery;

import reactor.core.publisher.Mono;

/** Where messages are handed over to be sent. */
public interface Outbound {

    /**
     * Takes the order; it is durable when this completes, and is then sent at its time. May be repeated: the same message on the same channel is sent once, as it
     * was first ordered. An outage of the store is an error.
     */
    Mono<Void> order(Order order);
}
