package org.bangdai.pairing.gap;

import java.util.List;
import org.bangdai.pairing.gap.domain.GapProfile;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import reactor.core.publisher.Mono;

/** One profile a mentee, under the mentee's id, from the first measurement or target on; errors are those of {@code Aggregates}. */
interface GapProfiles extends Gaps {

    Mono<Stored<GapProfile>> find(Caller by, String menteeId);

    Mono<Stored<GapProfile>> insert(Caller by, GapProfile profile, List<Event> events);

    Mono<Stored<GapProfile>> update(Caller by, String menteeId, Step<GapProfile> step);

    /** Only to the version given. */
    Mono<Stored<GapProfile>> update(Caller by, String menteeId, long expectedVersion, Step<GapProfile> step);
}
