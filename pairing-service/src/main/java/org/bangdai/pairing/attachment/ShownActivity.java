package org.bangdai.pairing.attachment;

import org.bangdai.pairing.activity.Activities;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the activity whose files are asked for: who sees it sees them. */
@Component
class ShownActivity {

    private final Activities activities;

    ShownActivity(Activities activities) {
        this.activities = activities;
    }

    /** {@link NotFoundException} also for one of another pairing. */
    Mono<Activity> of(Caller by, String pairingId, String activityId) {
        return activities
                .get(by, activityId)
                .map(Stored::state)
                .filter(it -> it.pairingId().equals(pairingId))
                .switchIfEmpty(Mono.error(() -> new NotFoundException("activities", activityId)));
    }
}
