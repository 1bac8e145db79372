package org.bangdai.platform.event;

import reactor.core.publisher.Mono;

/**
 * What a consumer does with one type of event. It is called in the subject's order and may be called again for the same event, so its effects have
 * deterministic ids or are guarded by {@code sequence}. How it ends decides: completion moves on; {@link UnknownSubjectException} keeps the event
 * until that subject has been seen; a {@code RefusedException} parks the subject with the reason, to be replayed or skipped by an operator;
 * any other error is a fault of infrastructure and is retried for ever with back-off.
 */
@FunctionalInterface
public interface EventHandler<E> {
    Mono<Void> handle(E event, EventMeta meta);
}
