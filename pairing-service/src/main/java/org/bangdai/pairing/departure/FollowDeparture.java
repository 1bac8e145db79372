package org.bangdai.pairing.departure;

import java.time.Clock;
import java.util.Set;
import org.bangdai.pairing.departure.domain.Departure;
import org.bangdai.pairing.followup.CloseFollowUp;
import org.bangdai.pairing.followup.FollowUps;
import org.bangdai.pairing.followup.domain.FollowUp;
import org.bangdai.pairing.mentor.ProposeRemoval;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.intent.IntentDriver;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries {@code Leaving} on: proposes the removal of a mentor, and puts the person's open pairings before an organiser. What it starts bears the leave's own
 * name, so that each step may be repeated and happens once.
 */
@Component
class FollowDeparture implements IntentDriver {

    private static final int PAIRINGS = 200;
    private static final Caller SYSTEM = Caller.system("departure");

    private final Departures departures;
    private final FollowUps followUps;
    private final CloseFollowUp close;
    private final ProposeRemoval mentors;
    private final Pairings pairings;
    private final Clock clock;

    FollowDeparture(
            Departures departures,
            FollowUps followUps,
            CloseFollowUp close,
            ProposeRemoval mentors,
            Pairings pairings,
            Clock clock) {
        this.departures = departures;
        this.followUps = followUps;
        this.close = close;
        this.mentors = mentors;
        this.pairings = pairings;
        this.clock = clock;
    }

    @Override
    public String collection() {
        return Departures.COLLECTION;
    }

    @Override
    public String intent() {
        return Departure.FOLLOW;
    }

    @Override
    public Mono<Void> drive(String personId) {
        return departures
                .get(personId)
                .flatMap(it -> it.state() instanceof Departure.Leaving leaving ? follow(leaving) : Mono.empty());
    }

    private Mono<Void> follow(Departure.Leaving leaving) {
        return removal(leaving)
                .then(Mono.defer(() -> openPairings(leaving)))
                .then(departures.update(
                        leaving.personId(),
                        present -> Decision.change(
                                present instanceof Departure.Leaving same && same.number() == leaving.number()
                                        ? same.followed()
                                        : present)))
                .then();
    }

    private Mono<Void> removal(Departure.Leaving leaving) {
        String mentorId = leaving.personId();
        return mentors.afterLeaving(mentorId, leaving.key(), text(leaving))
                .flatMap(proposed -> proposed
                        ? open(leaving, FollowUp.Kind.DECIDE_REMOVAL, mentorId)
                                .then(mentors.isProposed(mentorId))
                                .flatMap(still ->
                                        still ? Mono.empty() : close.done(FollowUp.Kind.DECIDE_REMOVAL, mentorId))
                        : Mono.empty());
    }

    private static String text(Departure.Leaving leaving) {
        String cause = switch (leaving.leave().cause()) {
            case POSTINGS_ENDED -> "任职已全部结束";
            case DEPARTED -> "已离职";
            case RETIRED -> "已退休";
            case TRANSFERRED_OUT -> "已调出";
        };
        return "据人事系统，该同志自" + leaving.leave().since() + "起" + cause + "。";
    }

    /** As a participant: wherever the pairings belong. */
    private Mono<Void> openPairings(Departure.Leaving leaving) {
        String person = leaving.personId();
        Caller own = new Caller(SYSTEM.actor(), null, SYSTEM.client(), Set.of(), "", null, new Scope.Own(person));
        return Flux.concat(pairings.ofMentee(own, person, PAIRINGS), pairings.ofMentor(own, person, PAIRINGS))
                .filter(it -> it.state().isOpen())
                .concatMap(it -> pairing(leaving, it))
                .then();
    }

    /** Opened first, looked at then: a pairing that ends meanwhile closes it from one side or the other. */
    private Mono<Void> pairing(Departure.Leaving leaving, Stored<Pairing> pairing) {
        return open(leaving, FollowUp.Kind.REPAIR_OR_END, pairing.id())
                .then(pairings.get(SYSTEM, pairing.id()))
                .flatMap(now ->
                        now.state().isOpen() ? Mono.empty() : close.done(FollowUp.Kind.REPAIR_OR_END, pairing.id()));
    }

    private Mono<Void> open(Departure.Leaving leaving, FollowUp.Kind kind, String subjectId) {
        return followUps
                .insert(SYSTEM, FollowUp.open(FollowUp.Task.of(leaving, kind, subjectId, clock.instant())))
                .onErrorResume(AlreadyExistsException.class, there -> Mono.empty())
                .then();
    }
}
