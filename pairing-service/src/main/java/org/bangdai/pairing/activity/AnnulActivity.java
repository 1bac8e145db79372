package org.bangdai.pairing.activity;

import java.time.Clock;
import org.bangdai.pairing.activity.domain.Ending;
import org.bangdai.platform.caller.Caller;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes the confirmation of an activity away that a spot check found not genuine. Where a corrected version has taken its place meanwhile, it is that one: what
 * was not genuine does not become so by a correction. May be repeated.
 */
@Component
public class AnnulActivity {

    private final Activities activities;
    private final CorrectActivity correct;
    private final Clock clock;

    AnnulActivity(Activities activities, CorrectActivity correct, Clock clock) {
        this.activities = activities;
        this.correct = correct;
        this.clock = clock;
    }

    /** @param by whose act the event names */
    public Mono<Void> annul(Caller by, String activityId, String spotCheckId, String reason) {
        return activities
                .update(by, activityId, it -> it.annul(spotCheckId, reason, clock.instant()))
                .flatMap(it -> it.state().ending() instanceof Ending.Superseded superseded
                        ? correct.drive(activityId).then(annul(by, superseded.successorId(), spotCheckId, reason))
                        : Mono.empty());
    }
}
