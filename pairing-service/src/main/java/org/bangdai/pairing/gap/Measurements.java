package org.bangdai.pairing.gap;

import java.util.List;
import org.bangdai.pairing.gap.domain.Measurement;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import reactor.core.publisher.Mono;

/** Every measurement that was ever made; errors are those of {@code Aggregates}. */
interface Measurements {

    String COLLECTION = "gapMeasurements";

    Mono<Stored<Measurement>> get(Caller by, String measurementId);

    Mono<Stored<Measurement>> insert(Caller by, Measurement measurement, List<Event> events);

    Mono<Stored<Measurement>> update(Caller by, String measurementId, Step<Measurement> step);

    /** Of one mentee, the last day first. Whoever asks has been found to see the mentee. */
    Mono<Page<Stored<Measurement>>> page(String menteeId, PageRequest request);
}
