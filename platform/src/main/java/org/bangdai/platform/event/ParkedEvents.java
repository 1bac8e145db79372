package org.bangdai.platform.event;

import java.time.Instant;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import reactor.core.publisher.Mono;

/** Refused events of this service's consumers, for operators. Bodies are not shown: they may name persons. */
public interface ParkedEvents {

    /** @param behind how many later events of the subject wait for this one */
    record Parked(
            String id, String consumer, String topic, EventMeta meta, String reason, Instant parkedAt, long behind) {}

    Mono<Page<Parked>> page(PageRequest request);

    /** Tries the event again, then those that wait behind it; refused again, it is parked again with the new reason. */
    Mono<Void> replay(Caller by, String id);

    /** Leaves the event out for good and goes on with those behind it. */
    Mono<Void> skip(Caller by, String id, String why);
}
