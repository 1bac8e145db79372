package org.bangdai.pairing.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The activities; errors are those of {@code Aggregates}. */
public interface Activities {

    String COLLECTION = "activities";

    /** Empty where the caller sees no such activity. */
    Mono<Stored<Activity>> find(Caller by, String activityId);

    Mono<Stored<Activity>> get(Caller by, String activityId);

    Mono<Stored<Activity>> insert(Caller by, Activity activity, List<Event> events);

    Mono<Stored<Activity>> update(Caller by, String activityId, Step<Activity> step);

    /** What a list is narrowed to; null for any. @param from first day on which they were held; @param to last day */
    record Selection(
            @Nullable Method method,
            Activity.@Nullable State state,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Of one pairing that the caller is known to see, the newest first. */
    Mono<Page<Stored<Activity>>> page(Terms pairing, Selection selection, PageRequest request);

    /** Divisions with an activity that was confirmed from one instant on and before the other. */
    Flux<String> divisionsConfirmed(Instant from, Instant before);

    /** Those of a division that were confirmed in that time and still stand. */
    Flux<Activity> confirmed(String division, Instant from, Instant before);
}
