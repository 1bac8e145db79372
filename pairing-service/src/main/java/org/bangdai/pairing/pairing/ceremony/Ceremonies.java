package org.bangdai.pairing.pairing.ceremony;

import java.util.List;
import org.bangdai.pairing.pairing.ceremony.domain.Ceremony;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The ceremonies; errors are those of {@code Aggregates}. */
interface Ceremonies {

    String COLLECTION = "ceremonies";

    Mono<Stored<Ceremony>> find(Caller by, String ceremonyId);

    Mono<Stored<Ceremony>> get(Caller by, String ceremonyId);

    Mono<Stored<Ceremony>> insert(Caller by, Ceremony ceremony, List<Event> events);

    Mono<Stored<Ceremony>> update(Caller by, String ceremonyId, Step<Ceremony> step);

    /** Only to the version given. */
    Mono<Stored<Ceremony>> update(Caller by, String ceremonyId, long expectedVersion, Step<Ceremony> step);

    /** The newest first. @param kind simple name of the state's record; null for all */
    Mono<Page<Stored<Ceremony>>> page(Caller by, @Nullable String kind, PageRequest request);
}
