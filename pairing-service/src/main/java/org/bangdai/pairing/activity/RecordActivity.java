package org.bangdai.pairing.activity;

import java.time.Clock;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.activity.domain.Draft;
import org.bangdai.pairing.activity.domain.Moment;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One side records an activity, the other confirms or declines it. Each may be repeated. */
@Component
class RecordActivity {

    private final Activities activities;
    private final Pairings pairings;
    private final ReadAccount read;
    private final Clock clock;

    RecordActivity(Activities activities, Pairings pairings, ReadAccount read, Clock clock) {
        this.activities = activities;
        this.pairings = pairings;
        this.read = read;
        this.clock = clock;
    }

    Mono<Stored<Activity>> record(Caller by, CommandId command, String pairingId, Draft draft) {
        return pairings.get(by, pairingId)
                .zipWhen(pairing -> read.read(pairing.state().terms(), draft))
                .flatMap(both -> insert(
                        by,
                        Activity.record(
                                command.value(), both.getT1().state(), both.getT2(), person(by), moment(clock))))
                .onErrorResume(AlreadyExistsException.class, repeated -> activities.get(by, command.value()));
    }

    private Mono<Stored<Activity>> insert(Caller by, Decision<Activity> decision) {
        return switch (decision) {
            case Decision.Refused<Activity> no -> Mono.error(new RefusedException(no.refusal()));
            case Decision.Change<Activity> yes -> activities.insert(by, yes.next(), yes.events());
        };
    }

    Mono<Stored<Activity>> confirm(Caller by, String pairingId, String activityId) {
        return ofPairing(activities, by, pairingId, activityId)
                .then(activities.update(by, activityId, it -> it.confirm(person(by), clock.instant())));
    }

    Mono<Stored<Activity>> decline(Caller by, String pairingId, String activityId, String reason) {
        return ofPairing(activities, by, pairingId, activityId)
                .then(activities.update(by, activityId, it -> it.decline(person(by), reason, clock.instant())));
    }

    /** An activity under another pairing's path is not there. */
    static Mono<Stored<Activity>> ofPairing(Activities activities, Caller by, String pairingId, String activityId) {
        return activities
                .get(by, activityId)
                .filter(it -> it.state().pairingId().equals(pairingId))
                .switchIfEmpty(Mono.error(() -> new NotFoundException(Activities.COLLECTION, activityId)));
    }

    static Moment moment(Clock clock) {
        return new Moment(clock.instant(), clock.getZone());
    }

    static String person(Caller by) {
        String person = by.person();
        return person == null ? "" : person;
    }
}
