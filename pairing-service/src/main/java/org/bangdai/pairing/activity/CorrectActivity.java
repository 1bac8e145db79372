package org.bangdai.pairing.activity;

import java.time.Clock;
import java.util.List;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.activity.domain.ActivityEvents;
import org.bangdai.pairing.activity.domain.Draft;
import org.bangdai.pairing.activity.domain.Ending;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.intent.IntentDriver;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A corrected version takes an activity's place: first the old one is superseded and keeps the new one, from then on only forward; then the new one is
 * inserted; then the old one lets go of it. So there is never a moment in which both count. May be repeated from any point.
 */
@Component
class CorrectActivity implements IntentDriver {

    private final Activities activities;
    private final Pairings pairings;
    private final ReadAccount read;
    private final Clock clock;

    CorrectActivity(Activities activities, Pairings pairings, ReadAccount read, Clock clock) {
        this.activities = activities;
        this.pairings = pairings;
        this.read = read;
        this.clock = clock;
    }

    /** @return the new version */
    Mono<Stored<Activity>> correct(Caller by, CommandId command, String pairingId, String activityId, Draft draft) {
        return RecordActivity.ofPairing(activities, by, pairingId, activityId)
                .then(pairings.get(by, pairingId))
                .zipWhen(pairing -> read.read(pairing.state().terms(), draft))
                .flatMap(both -> activities.update(
                        by,
                        activityId,
                        it -> it.correct(
                                command.value(),
                                both.getT1().state(),
                                both.getT2(),
                                RecordActivity.person(by),
                                RecordActivity.moment(clock))))
                .flatMap(it -> follow(by, it.state()))
                .then(activities.get(by, command.value()));
    }

    @Override
    public String collection() {
        return Activities.COLLECTION;
    }

    @Override
    public String intent() {
        return Activity.FOLLOW;
    }

    @Override
    public Mono<Void> drive(String id) {
        Caller system = Caller.system("correct");
        return activities.get(system, id).flatMap(it -> follow(system, it.state()));
    }

    private Mono<Void> follow(Caller by, Activity old) {
        if (!(old.ending() instanceof Ending.Superseded superseded) || superseded.successor() == null) {
            return Mono.empty();
        }
        Activity successor = superseded.successor();
        return activities
                .insert(by, successor, List.of(ActivityEvents.recorded(successor)))
                .then()
                .onErrorResume(AlreadyExistsException.class, there -> Mono.empty())
                .then(activities.update(by, old.activityId(), Activity::followed))
                .then();
    }
}
