package org.bangdai.pairing.practice;

import java.time.Clock;
import java.time.LocalDate;
import org.bangdai.pairing.organiser.AsOrganiser;
import org.bangdai.pairing.practice.domain.Practice;
import org.bangdai.pairing.practice.domain.Practice.Approved;
import org.bangdai.pairing.practice.domain.Practice.Draft;
import org.bangdai.pairing.practice.domain.Practice.Submitted;
import org.bangdai.pairing.practice.domain.PracticeRefusal;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Divisions;
import org.bangdai.platform.store.StaleVersionException;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** An organiser lets a practice into the library of their division, gives it back, or shares one of a division below. Each may be repeated. */
@Component
class JudgePractice {

    private static final int RACES = 9;

    private final Practices practices;
    private final ConfirmedActivities activities;
    private final RecallPractices recall;
    private final Clock clock;

    JudgePractice(Practices practices, ConfirmedActivities activities, RecallPractices recall, Clock clock) {
        this.practices = practices;
        this.activities = activities;
        this.recall = recall;
        this.clock = clock;
    }

    /** Not where its activity was voided, or was corrected and the present version is not confirmed. */
    Mono<Stored<Practice>> approve(Caller by, String practiceId) {
        return Mono.defer(() -> practices.get(AsOrganiser.of(by), practiceId))
                .flatMap(it -> it.state() instanceof Submitted submitted
                        ? approve(by, it, submitted.source().activityId())
                        : approve(by, it, false))
                .retryWhen(Retry.max(RACES)
                        .filter(StaleVersionException.class::isInstance)
                        .onRetryExhaustedThrow((spec, lost) -> lost.failure()));
    }

    /** Where the activity was corrected, and the event that tells so is on its way, the practice goes over to the present version first. */
    private Mono<Stored<Practice>> approve(Caller by, Stored<Practice> found, String activityId) {
        return activities
                .present(activityId)
                .flatMap(present -> present.activityId().equals(activityId)
                        ? approve(by, found, present.confirmed())
                        : recall.recall(activityId).then(Mono.defer(() -> approve(by, found.id()))));
    }

    /** To the version that was read before its activity was. */
    private Mono<Stored<Practice>> approve(Caller by, Stored<Practice> found, boolean confirmed) {
        return practices.update(
                AsOrganiser.of(by), found.id(), found.version(), apart(by, practice -> switch (practice) {
                    case Submitted submitted ->
                        confirmed ? approve(by, submitted) : Decision.refuse(new PracticeRefusal.NotConfirmed());
                    case Approved approved -> Decision.change(approved);
                    default -> Decision.refuse(new PracticeRefusal.WrongState());
                }));
    }

    private Decision<Practice> approve(Caller by, Submitted submitted) {
        return submitted.approve(
                by.actor(),
                by.division(),
                Divisions.containing(submitted.source().division()),
                LocalDate.now(clock));
    }

    Mono<Stored<Practice>> giveBack(Caller by, String practiceId, String reason) {
        return judge(by, practiceId, practice -> switch (practice) {
            case Submitted submitted -> submitted.giveBack(reason);
            case Draft draft ->
                draft.returned().equals(reason)
                        ? Decision.change(draft)
                        : Decision.refuse(new PracticeRefusal.WrongState());
            default -> Decision.refuse(new PracticeRefusal.WrongState());
        });
    }

    Mono<Stored<Practice>> share(Caller by, String practiceId) {
        return judge(
                by,
                practiceId,
                practice -> practice instanceof Approved approved
                        ? approved.share(by.division())
                        : Decision.refuse(new PracticeRefusal.WrongState()));
    }

    private Mono<Stored<Practice>> judge(Caller by, String practiceId, Step<Practice> step) {
        return practices.update(AsOrganiser.of(by), practiceId, apart(by, step));
    }

    private static Step<Practice> apart(Caller by, Step<Practice> step) {
        return AsOrganiser.apart(by, (it, person) -> it.source().isParty(person), step);
    }
}
