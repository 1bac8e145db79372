package org.bangdai.pairing.followup;

import java.time.Clock;
import java.util.function.Predicate;
import org.bangdai.pairing.followup.domain.FollowUp;
import org.bangdai.pairing.followup.domain.FollowUpRefusal;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Closes follow-ups, by the deed, because their ground is gone, or by an organiser's word. Each may be repeated. */
@Component
public class CloseFollowUp {

    private static final Caller SYSTEM = Caller.system("follow-ups");

    private final FollowUps followUps;
    private final Pairings pairings;
    private final Clock clock;

    CloseFollowUp(FollowUps followUps, Pairings pairings, Clock clock) {
        this.followUps = followUps;
        this.pairings = pairings;
        this.clock = clock;
    }

    /** What was to be done about that mentor or pairing has been done. */
    public Mono<Void> done(FollowUp.Kind kind, String subjectId) {
        return done(kind, subjectId, task -> true);
    }

    /** Nothing is to be done any more about that mentor or pairing for these reasons. */
    Mono<Void> done(FollowUp.Kind kind, String subjectId, Predicate<FollowUp.Task> which) {
        return followUps
                .open(kind, subjectId)
                .collectList()
                .flatMapIterable(open -> open)
                .concatMap(id -> followUps.update(
                        SYSTEM,
                        id,
                        it -> it instanceof FollowUp.Open open && which.test(open.task())
                                ? open.done(clock.instant())
                                : Decision.change(it)))
                .then();
    }

    Mono<Stored<FollowUp>> dismiss(Caller by, String followUpId, String reason) {
        return followUps
                .get(by, followUpId)
                .filterWhen(found -> isOwn(by, found.state().task()).map(own -> !own))
                .switchIfEmpty(Mono.error(() -> new RefusedException(new FollowUpRefusal.OwnFollowUp())))
                .flatMap(found -> followUps.update(by, followUpId, it -> dismissed(by, it, reason)));
    }

    /** Also where somebody else left, and the pairing to be ended is the caller's. */
    private Mono<Boolean> isOwn(Caller by, FollowUp.Task task) {
        boolean named = task.persons().stream().anyMatch(by::is);
        if (named || task.kind() != FollowUp.Kind.REPAIR_OR_END) {
            return Mono.just(named);
        }
        String person = by.person();
        return pairings.find(SYSTEM, task.subjectId())
                .map(it -> person != null && it.state().isParty(person))
                .defaultIfEmpty(false);
    }

    private Decision<FollowUp> dismissed(Caller by, FollowUp followUp, String reason) {
        return switch (followUp) {
            case FollowUp.Open open -> open.dismiss(reason, by.actor(), clock.instant());
            case FollowUp.Closed closed ->
                closed.dismissed() && closed.reason().equals(reason)
                        ? Decision.change(closed)
                        : Decision.refuse(new FollowUpRefusal.AlreadyClosed());
        };
    }
}
