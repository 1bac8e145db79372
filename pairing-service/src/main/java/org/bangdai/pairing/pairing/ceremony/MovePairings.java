package org.bangdai.pairing.pairing.ceremony;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    private static final int AT_ONCE = 8;

    private final Pairings pairings;
    private final CheckAvoidance avoidance;
    private final ReleasePairing release;
    private final Clock clock;

    MovePairings(Pairings pairings, CheckAvoidance avoidance, ReleasePairing release, Clock clock) {
        this.pairings = pairings;
        this.avoidance = avoidance;
        this.release = release;
        this.clock = clock;
    }

    /** Holds them back. */
    Mono<Map<String, Standing>> hold(Caller by, String ceremonyId, List<String> ids) {
        return all(by, ids, pairing -> Holding.hold(pairing, ceremonyId), held -> Standing.JOINED);
    }

    /** Lets begin what is agreed. @param day their first day */
    Mono<Map<String, Standing>> celebrate(Caller by, String ceremonyId, List<String> ids, LocalDate day) {
        return avoid(by, ceremonyId, ids)
                .then(all(
                        by,
                        ids,
                        pairing -> Holding.celebrate(pairing, ceremonyId, day),
                        pairing -> standing(pairing, ceremonyId)));
    }

    /** They wait for it no longer. */
    Mono<Map<String, Standing>> leave(Caller by, String ceremonyId, List<String> ids) {
        LocalDate today = LocalDate.now(clock);
        return avoid(by, ceremonyId, ids)
                .then(all(by, ids, pairing -> Holding.leave(pairing, ceremonyId, today), left -> Standing.LEFT));
    }

    /** Weeks may lie between the last consent and the ceremony: who must avoid each other by now does not begin. */
    private Mono<Void> avoid(Caller by, String ceremonyId, List<String> ids) {
        return Flux.fromIterable(ids)
                .flatMap(id -> pairings.find(by, id), AT_ONCE)
                .map(Stored::state)
                .filter(pairing -> pairing instanceof Agreed && pairing.terms().isFor(ceremonyId))
                .filterWhen(agreed -> avoidance.holds(agreed.terms()), AT_ONCE)
                .flatMap(agreed -> lapse(by, agreed.terms().pairingId()), AT_ONCE)
                .then();
    }

    private Mono<Void> lapse(Caller by, String id) {
        return pairings.update(
                        by,
                        id,
                        pairing -> pairing instanceof Agreed agreed
                                ? agreed.avoided(clock.instant())
                                : Decision.change(pairing))
                .flatMap(lapsed -> release.drive(id));
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
