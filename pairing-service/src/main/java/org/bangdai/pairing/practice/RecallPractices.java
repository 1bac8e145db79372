package org.bangdai.pairing.practice;

import org.bangdai.pairing.practice.domain.Recall;
import org.bangdai.platform.caller.Caller;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes practices out of the library whose activity was corrected or found not genuine after their approval, and puts them before an organiser again. Looks at what
 * stands now, so it may be repeated and may come late. An approval at the same time is made only to the version that was read before its activity was, so it
 * finds the activity's end, or is found by it.
 */
@Component
class RecallPractices {

    private static final Caller SYSTEM = Caller.system("practices");

    private final Practices practices;
    private final ConfirmedActivities activities;

    RecallPractices(Practices practices, ConfirmedActivities activities) {
        this.practices = practices;
        this.activities = activities;
    }

    /** Nothing where that version still stands. */
    Mono<Void> recall(String activityId) {
        return activities.present(activityId).flatMap(present -> {
            boolean corrected = !present.activityId().equals(activityId);
            return corrected || !present.confirmed()
                    ? recall(activityId, present, corrected ? Recall.ACTIVITY_CORRECTED : Recall.ACTIVITY_VOIDED)
                    : Mono.empty();
        });
    }

    private Mono<Void> recall(String activityId, ConfirmedActivities.Case present, Recall why) {
        return practices
                .ofActivity(activityId)
                .collectList()
                .flatMapIterable(ids -> ids)
                .concatMap(id -> practices.update(
                        SYSTEM, id, practice -> practice.recall(why, present.activityId(), present.method())))
                .then();
    }
}
