package org.bangdai.pairing.kinship;

import java.util.Collection;
import org.bangdai.pairing.kinship.domain.Kinship;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Declared kin. Whether the caller may see the persons is the caller's to ask first; errors are those of {@code Aggregates}. */
public interface Kinships {

    Mono<Stored<Kinship>> get(String kinId);

    /** Empty where the two were never declared kin. @param kinId as {@link Kinship#id} gives it */
    Mono<Stored<Kinship>> find(String kinId);

    Mono<Stored<Kinship>> insert(Caller by, Decision.Change<Kinship> kinship);

    /** @param by whose act the event names */
    Mono<Stored<Kinship>> update(Caller by, String kinId, Step<Kinship> step);

    /** All that concern one of these persons and have not been withdrawn; at most a few hundred persons at a time. */
    Flux<Kinship> of(Collection<String> personIds);
}
