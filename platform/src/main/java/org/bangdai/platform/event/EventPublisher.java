package org.bangdai.platform.event;

import reactor.core.publisher.Mono;

/** Sends one event to Kafka as a CloudEvent in binary mode; completes when all in-sync replicas have it. Never called on an event loop's time: returns at once. */
public interface EventPublisher {
    Mono<Void> publish(PendingEvent event);
}
