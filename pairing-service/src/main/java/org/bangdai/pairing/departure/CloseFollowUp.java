package org.bangdai.pairing.departure;

import java.time.Clock;
import org.bangdai.pairing.departure.domain.DepartureRefusal;
import org.bangdai.pairing.departure.domain.FollowUp;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Closes follow-ups, by the deed or by an organiser's word. Each may be repeated. */
@Component
class CloseFollowUp {

    private static final Caller SYSTEM = Caller.system("follow-ups");

    private final FollowUps followUps;
    private final Clock clock;

    CloseFollowUp(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    /** What was to be done about that mentor or pairing has been done. */
    Mono<Void> done(FollowUp.Kind kind, String subjectId) {
        return followUps
                .open(kind, subjectId)
                .collectList()
                .flatMapIterable(open -> open)
                .concatMap(id -> followUps.update(
                        SYSTEM,
                        id,
                        it -> it instanceof FollowUp.Open open ? open.done(clock.instant()) : Decision.change(it)))
                .then();
    }

    Mono<Stored<FollowUp>> dismiss(Caller by, String followUpId, String reason) {
        return followUps
                .get(by, followUpId)
                .flatMap(found -> by.is(found.state().task().personId())
                        ? Mono.error(new RefusedException(new DepartureRefusal.OwnDeparture()))
                        : followUps.update(by, followUpId, it -> dismissed(by, it, reason)));
    }

    private Decision<FollowUp> dismissed(Caller by, FollowUp followUp, String reason) {
        return switch (followUp) {
            case FollowUp.Open open -> open.dismiss(reason, by.actor(), clock.instant());
            case FollowUp.Closed closed ->
                closed.dismissed() && closed.reason().equals(reason)
                        ? Decision.change(closed)
                        : Decision.refuse(new DepartureRefusal.AlreadyClosed());
        };
    }
}
