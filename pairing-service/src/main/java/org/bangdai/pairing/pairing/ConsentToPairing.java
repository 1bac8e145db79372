package org.bangdai.pairing.pairing;

import java.time.Clock;
import org.bangdai.pairing.pairing.domain.Activating;
import org.bangdai.pairing.pairing.domain.Agreed;
import org.bangdai.pairing.pairing.domain.Lapsed;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.PairingRefusal;
import org.bangdai.pairing.pairing.domain.Proposed;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One side says yes or no. The second yes activates the pairing, if the mentor has a seat; else it is not recorded. May be repeated. */
@Component
public class ConsentToPairing {

    private final Pairings pairings;
    private final ActivatePairing activate;
    private final ReleasePairing release;
    private final CheckLineage lineage;
    private final AfterLapse lapsed;
    private final Clock clock;

    ConsentToPairing(
            Pairings pairings,
            ActivatePairing activate,
            ReleasePairing release,
            CheckLineage lineage,
            AfterLapse lapsed,
            Clock clock) {
        this.pairings = pairings;
        this.activate = activate;
        this.release = release;
        this.lineage = lineage;
        this.lapsed = lapsed;
        this.clock = clock;
    }

    /** Errors: {@code RefusedException} with {@link PairingRefusal}. */
    public Mono<Stored<Pairing>> accept(Caller by, String pairingId) {
        String person = person(by);
        return pairings.update(by, pairingId, pairing -> accepted(pairing, person))
                .flatMap(it -> it.state() instanceof Activating activating
                        ? activate.activate(by, activating)
                                .then(pairings.get(by, pairingId))
                                .flatMap(after -> seatedOrFull(after, person))
                        : Mono.just(it));
    }

    private Decision<Pairing> accepted(Pairing pairing, String person) {
        if (pairing instanceof Proposed proposed) {
            return proposed.accept(person, clock.instant());
        }
        return pairing.isOpen() && pairing.consented().contains(person)
                ? Decision.change(pairing)
                : refused(pairing, person);
    }

    private Mono<Stored<Pairing>> seatedOrFull(Stored<Pairing> pairing, String person) {
        if (pairing.state() instanceof Lapsed over && over.reason() == Pairing.Lapse.MUST_AVOID) {
            return this.lapsed
                    .goOn(pairing.id())
                    .then(Mono.error(new RefusedException(new PairingRefusal.MustAvoid())));
        }
        return pairing.state() instanceof Proposed proposed
                        && !proposed.consents().contains(person)
                ? lineage.refusal(proposed.terms())
                        .defaultIfEmpty(new PairingRefusal.MentorFull())
                        .flatMap(why -> Mono.error(new RefusedException(why)))
                : Mono.just(pairing);
    }

    /** As {@link #accept}. Also of a pairing that waits for its ceremony. */
    public Mono<Stored<Pairing>> decline(Caller by, String pairingId) {
        String person = person(by);
        return pairings.update(by, pairingId, pairing -> switch (pairing) {
                    case Proposed proposed -> proposed.decline(person, clock.instant());
                    case Agreed agreed -> agreed.decline(person, clock.instant());
                    default -> declined(pairing, person);
                })
                .flatMap(it -> release.drive(pairingId)
                        .then(Mono.defer(() -> lapsed.goOn(pairingId)))
                        .then(Mono.defer(() -> pairings.get(by, pairingId))));
    }

    private static Decision<Pairing> declined(Pairing pairing, String person) {
        return pairing instanceof Lapsed lapsed
                        && lapsed.reason() == Pairing.Lapse.DECLINED
                        && lapsed.terms().isParty(person)
                ? Decision.change(pairing)
                : refused(pairing, person);
    }

    private static Decision<Pairing> refused(Pairing pairing, String person) {
        return Decision.refuse(
                pairing.terms().isParty(person) ? new PairingRefusal.WrongState() : new PairingRefusal.NotAParty());
    }

    private static String person(Caller by) {
        String person = by.person();
        return person == null ? "" : person;
    }
}
