package org.bangdai.pairing.activity;

import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.practice.ConfirmedActivities;
import org.bangdai.platform.caller.Caller;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Activities as practices are made from them. */
@Component
class ActivitiesForPractices implements ConfirmedActivities {

    private final Activities activities;

    ActivitiesForPractices(Activities activities) {
        this.activities = activities;
    }

    @Override
    public Mono<Case> get(Caller by, String activityId) {
        return activities
                .get(by, activityId)
                .map(it -> new Case(
                        it.id(),
                        it.state().pairingId(),
                        it.state().method(),
                        it.state().state() == Activity.State.CONFIRMED));
    }
}
