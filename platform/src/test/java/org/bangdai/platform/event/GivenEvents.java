package org.bangdai.platform.event;

import java.util.List;
import org.bangdai.platform.event.BatchHandler.Received;
import reactor.core.publisher.Mono;

/** Gives events to a subscription's handlers, without a broker. */
public final class GivenEvents {

    private GivenEvents() {}

    /** As if the event had come with this body; empty where the subscription passes over its type. */
    public static Mono<Void> give(Subscription subscription, EventMeta meta, Object body) {
        Subscription.Handling<?> handling = subscription.handling(meta.type());
        return handling == null ? Mono.empty() : give(handling, meta, body);
    }

    private static <E> Mono<Void> give(Subscription.Handling<E> handling, EventMeta meta, Object body) {
        return handling.handler().handle(List.of(new Received<>(handling.type().cast(body), meta)));
    }
}
