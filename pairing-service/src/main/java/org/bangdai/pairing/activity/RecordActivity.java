package org.bangdai.pairing.activity;

import java.time.Clock;
import java.time.LocalDate;
import org.bangdai.pairing.activity.domain.Activity;
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

/** One side records an activity, the other confirms it. Both may be repeated. */
@Component
class RecordActivity {

    private final Activities activities;
    private final Pairings pairings;
    private final Clock clock;

    RecordActivity(Activities activities, Pairings pairings, Clock clock) {
        this.activities = activities;
        this.pairings = pairings;
        this.clock = clock;
    }

    Mono<Stored<Activity>> record(Caller by, CommandId command, String pairingId, Activity.Account account) {
        return pairings.get(by, pairingId)
                .flatMap(pairing -> insert(
                        by,
                        Activity.record(
                                command.value(),
                                pairing.state(),
                                account,
                                person(by),
                                LocalDate.now(clock),
                                clock.instant())))
                .onErrorResume(AlreadyExistsException.class, repeated -> activities.get(by, command.value()));
    }

    private Mono<Stored<Activity>> insert(Caller by, Decision<Activity> decision) {
        return switch (decision) {
            case Decision.Refused<Activity> no -> Mono.error(new RefusedException(no.refusal()));
            case Decision.Change<Activity> yes -> activities.insert(by, yes.next(), yes.events());
        };
    }

    Mono<Stored<Activity>> confirm(Caller by, String pairingId, String activityId) {
        return activities
                .get(by, activityId)
                .filter(it -> it.state().pairingId().equals(pairingId))
                .switchIfEmpty(Mono.error(() -> new NotFoundException("activities", activityId)))
                .then(activities.update(by, activityId, it -> it.confirm(person(by), clock.instant())));
    }

    private static String person(Caller by) {
        String person = by.person();
        return person == null ? "" : person;
    }
}
