package org.bangdai.platform.event;

import java.util.List;
import reactor.core.publisher.Mono;

/**
 * What a consumer does with many events of one type at once, so that their effects cost a few writes instead of one each. In one call there is never more than one
 * event of a subject, and a subject's events come in its order from call to call. It may be called again with the same events, with others beside them. It
 * ends as {@link EventHandler} does; where it refuses, or waits for an unknown subject, each of the events is given to it once more alone, so that only those
 * concerned are held back: what it has done of the others by then must be repeatable.
 */
@FunctionalInterface
public interface BatchHandler<E> {

    /** An event and what its envelope says. */
    record Received<E>(E event, EventMeta meta) {}

    /** @param events at least one */
    Mono<Void> handle(List<Received<E>> events);
}
