package org.bangdai.pairing.pairing.ceremony;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.mentor.domain.Appointed;
import org.bangdai.pairing.pairing.CheckAvoidance;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.ReleasePairing;
import org.bangdai.pairing.pairing.ceremony.domain.Entry.Standing;
import org.bangdai.pairing.pairing.domain.Activating;
import org.bangdai.pairing.pairing.domain.Agreed;
import org.bangdai.pairing.pairing.domain.Claiming;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Holding;
import org.bangdai.pairing.pairing.domain.Lapsed;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Proposed;
import org.bangdai.pairing.pairing.domain.Running;
import org.bangdai.pairing.pairing.domain.Starting;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.pairing.domain.Transferring;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a ceremony does to all pairings on its list, and what becomes of each. Every step may be repeated. */
@Component
class MovePairings {

    private static final Caller SYSTEM = Caller.system("ceremony");
    private static final int AT_ONCE = 8;

    private final Pairings pairings;
    private final CheckAvoidance avoidance;
    private final Mentors mentors;
    private final ReleasePairing release;
    private final Clock clock;

    MovePairings(Pairings pairings, CheckAvoidance avoidance, Mentors mentors, ReleasePairing release, Clock clock) {
        this.pairings = pairings;
        this.avoidance = avoidance;
        this.mentors = mentors;
        this.release = release;
        this.clock = clock;
    }

    /** Holds them back. */
    Mono<Map<String, Standing>> hold(Caller by, String ceremonyId, List<String> ids) {
        return all(by, ids, pairing -> Holding.hold(pairing, ceremonyId), held -> Standing.JOINED);
    }

    /** Lets begin what is agreed. @param day their first day */
    Mono<Map<String, Standing>> celebrate(Caller by, String ceremonyId, List<String> ids, LocalDate day) {
        return winnow(by, ceremonyId, ids)
                .then(all(
                        by,
                        ids,
                        pairing -> Holding.celebrate(pairing, ceremonyId, day),
                        pairing -> standing(pairing, ceremonyId)));
    }

    /** They wait for it no longer. */
    Mono<Map<String, Standing>> leave(Caller by, String ceremonyId, List<String> ids) {
        LocalDate today = LocalDate.now(clock);
        return winnow(by, ceremonyId, ids)
                .then(all(by, ids, pairing -> Holding.leave(pairing, ceremonyId, today), left -> Standing.LEFT));
    }

    /** Weeks may lie between the last consent and the ceremony: who must avoid each other by now, or whose mentor takes nobody any more, does not begin. */
    private Mono<Void> winnow(Caller by, String ceremonyId, List<String> ids) {
        return Flux.fromIterable(ids)
                .flatMap(id -> pairings.find(by, id), AT_ONCE)
                .map(Stored::state)
                .ofType(Agreed.class)
                .filter(agreed -> agreed.terms().isFor(ceremonyId))
                .flatMap(agreed -> lapse(by, agreed.terms()), AT_ONCE)
                .then();
    }

    private Mono<Void> lapse(Caller by, Terms terms) {
        String id = terms.pairingId();
        return obstacle(terms)
                .flatMap(reason -> pairings.update(
                        by,
                        id,
                        pairing -> pairing instanceof Agreed agreed
                                ? agreed.obstructed(reason, clock.instant())
                                : Decision.change(pairing)))
                .flatMap(lapsed -> release.drive(id));
    }

    /** Empty where nothing stands between the two. */
    private Mono<Pairing.Lapse> obstacle(Terms terms) {
        return avoidance
                .holds(terms)
                .flatMap(avoid -> avoid
                        ? Mono.just(Pairing.Lapse.MUST_AVOID)
                        : mentors.find(SYSTEM, terms.mentorId())
                                .filter(mentor -> mentor.state() instanceof Appointed)
                                .hasElement()
                                .filter(appointed -> !appointed)
                                .map(none -> Pairing.Lapse.MENTOR_UNAVAILABLE));
    }

    private interface Outcome {
        Standing of(Pairing pairing);
    }

    private Mono<Map<String, Standing>> all(Caller by, List<String> ids, Step<Pairing> step, Outcome outcome) {
        return Flux.fromIterable(ids)
                .flatMap(id -> one(by, id, step, outcome).map(standing -> Map.entry(id, standing)), AT_ONCE)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<Standing> one(Caller by, String id, Step<Pairing> step, Outcome outcome) {
        return pairings.update(by, id, step)
                .map(Stored::state)
                .map(outcome::of)
                .onErrorResume(RefusedException.class, refused -> Mono.just(Standing.REFUSED))
                .onErrorResume(NotFoundException.class, gone -> Mono.just(Standing.REFUSED));
    }

    /** One that began in the ceremony and is over since has begun in it all the same. */
    private static Standing standing(Pairing pairing, String ceremonyId) {
        return switch (pairing) {
            case Claiming open -> Standing.LEFT_BEHIND;
            case Proposed open -> Standing.LEFT_BEHIND;
            case Activating open -> Standing.LEFT_BEHIND;
            case Agreed elsewhere -> Standing.LEFT;
            case Starting other -> Standing.LEFT;
            case Running begun -> begun(begun, ceremonyId);
            case Transferring begun -> begun(begun, ceremonyId);
            case Ended begun -> begun(begun, ceremonyId);
            case Lapsed lapsed -> Standing.OVER;
        };
    }

    private static Standing begun(Pairing pairing, String ceremonyId) {
        return pairing.terms().isFor(ceremonyId) ? Standing.ACTIVATED : Standing.LEFT;
    }
}
