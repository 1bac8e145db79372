package org.bangdai.pairing.activity;

import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.activity.domain.Ending;
import org.bangdai.pairing.practice.ConfirmedActivities;
import org.bangdai.platform.caller.Caller;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Activities as practices are made from them. */
@Component
class ActivitiesForPractices implements ConfirmedActivities {

    private static final Caller SYSTEM = Caller.system("practices");

    private final Activities activities;

    ActivitiesForPractices(Activities activities) {
        this.activities = activities;
    }

    @Override
    public Mono<Case> get(Caller by, String activityId) {
        return activities.get(by, activityId).map(it -> of(it.state()));
    }

    /** A successor that is not there yet lies in the one that it supersedes. */
    @Override
    public Mono<Case> present(String activityId) {
        return activities.get(SYSTEM, activityId).flatMap(it -> {
            if (!(it.state().ending() instanceof Ending.Superseded superseded)) {
                return Mono.just(of(it.state()));
            }
            Activity coming = superseded.successor();
            return coming == null ? present(superseded.successorId()) : Mono.just(of(coming));
        });
    }

    private static Case of(Activity activity) {
        return new Case(
                activity.activityId(),
                activity.pairingId(),
                activity.method(),
                activity.state() == Activity.State.CONFIRMED);
    }
}
