package org.bangdai.pairing.delta;

import java.util.Collection;
import org.bangdai.pairing.delta.domain.Delta;
import org.bangdai.platform.caller.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deltas whose person or unit is not there yet. Every version is kept, since the newest may wait for something that never comes. Errors are outages. */
interface WaitingDeltas {

    /** @param by whoever sent it, with the scope of that time */
    record Waiting(Delta.Keepable delta, Caller by) {}

    /** May be repeated. */
    Mono<Void> keep(Caller by, Delta.Keepable delta);

    /** May be repeated. */
    Mono<Void> drop(Caller by, Delta.Keepable delta);

    /** Those that wait for one of these persons and units, the oldest version first. @param keys as {@link Delta#person} and {@link Delta#unit} give them */
    Flux<Waiting> waitingFor(Collection<String> keys);
}
