package org.bangdai.pairing.activity;

import java.util.List;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import reactor.core.publisher.Mono;

/** The activities; errors are those of {@code Aggregates}. */
interface Activities {

    Mono<Stored<Activity>> get(Caller by, String activityId);

    Mono<Stored<Activity>> insert(Caller by, Activity activity, List<Event> events);

    Mono<Stored<Activity>> update(Caller by, String activityId, Step<Activity> step);

    /** Of one pairing, the newest first. */
    Mono<Page<Stored<Activity>>> page(Caller by, String pairingId, PageRequest request);
}
