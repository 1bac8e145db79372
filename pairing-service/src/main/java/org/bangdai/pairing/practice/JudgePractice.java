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
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An organiser lets a practice into the library of their division, gives it back, or shares one of a division below. Each may be repeated. */
@Component
class JudgePractice {

    private static final Caller SYSTEM = Caller.system("practices");

    private final Practices practices;
    private final ConfirmedActivities activities;
    private final Clock clock;

    JudgePractice(Practices practices, ConfirmedActivities activities, Clock clock) {
        this.practices = practices;
        this.activities = activities;
        this.clock = clock;
    }

    /** Not where its activity has been corrected or voided since. */
    Mono<Stored<Practice>> approve(Caller by, String practiceId) {
        return practices
                .get(AsOrganiser.of(by), practiceId)
                .flatMap(it -> activities.get(SYSTEM, it.state().source().activityId()))
                .flatMap(activity -> approve(by, practiceId, activity.confirmed()));
    }

    private Mono<Stored<Practice>> approve(Caller by, String practiceId, boolean confirmed) {
        return judge(by, practiceId, practice -> switch (practice) {
            case Submitted submitted ->
                confirmed ? approve(by, submitted) : Decision.refuse(new PracticeRefusal.NotConfirmed());
            case Approved approved -> Decision.change(approved);
            default -> Decision.refuse(new PracticeRefusal.WrongState());
        });
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
        return practices.update(
                AsOrganiser.of(by),
                practiceId,
                AsOrganiser.apart(by, (it, person) -> it.source().isParty(person), step));
    }
}
