package org.bangdai.pairing.delta;

import org.bangdai.pairing.delta.domain.Delta;
import org.bangdai.platform.caller.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deltas whose person or unit is not there yet. Every version is kept, since the newest may wait for something that never comes. Errors are outages. */
interface WaitingDeltas {

    /** @param by whoever sent it, with the scope of that time */
    record Waiting(Delta delta, Caller by) {}

    /** May be repeated. */
    Mono<Void> keep(Caller by, Delta delta);

    /** May be repeated. */
    Mono<Void> drop(Caller by, Delta delta);

    /** Those that wait for this person or unit, the oldest version first. @param key as {@link Delta#person} and {@link Delta#unit} give it */
    Flux<Waiting> waitingFor(String key);
}
