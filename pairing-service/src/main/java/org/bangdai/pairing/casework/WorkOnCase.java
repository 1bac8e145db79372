package org.bangdai.pairing.casework;

import java.time.Clock;
import org.bangdai.pairing.casework.domain.Case;
import org.bangdai.pairing.casework.domain.CaseFacts;
import org.bangdai.pairing.casework.domain.CaseRefusal;
import org.bangdai.pairing.casework.domain.Closing;
import org.bangdai.pairing.casework.domain.Matter;
import org.bangdai.pairing.casework.domain.Owner;
import org.bangdai.pairing.casework.domain.UnassignedCase;
import org.bangdai.pairing.casework.domain.Who;
import org.bangdai.pairing.organiser.AsOrganiser;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Running;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens, closes, reopens and assigns cases. Each may be repeated. */
@Component
class WorkOnCase {

    private final Cases cases;
    private final Pairings pairings;
    private final SettleCase settle;
    private final Clock clock;

    WorkOnCase(Cases cases, Pairings pairings, SettleCase settle, Clock clock) {
        this.cases = cases;
        this.pairings = pairings;
        this.settle = settle;
        this.clock = clock;
    }

    Mono<Stored<Case>> open(Caller by, CommandId command, String pairingId, Matter matter) {
        return running(by, pairingId)
                .filter(pairing -> who(by, Owner.of(pairing)).mayWorkFor(Owner.of(pairing)))
                .switchIfEmpty(Mono.error(() -> new RefusedException(new CaseRefusal.NotYours())))
                .flatMap(pairing ->
                        open(by, new CaseFacts(command.value(), matter, by.actor(), clock.instant(), null), pairing))
                .then(cases.get(by, matter.sort(), command.value()));
    }

    /** Once for each id; whatever state the pairing is in, the case comes to whoever follows it. */
    Mono<Void> open(Caller by, CaseFacts facts, Terms pairing) {
        return switch (Case.open(facts, pairing)) {
            case Decision.Refused<Case> no -> Mono.error(new RefusedException(no.refusal()));
            case Decision.Change<Case> yes ->
                cases.insert(by, yes.next(), yes.events())
                        .then()
                        .onErrorResume(AlreadyExistsException.class, there -> Mono.empty())
                        .then(settle.drive(facts.caseId()));
        };
    }

    Mono<Stored<Case>> close(Caller by, Matter.Sort sort, String caseId, Closing.Outcome outcome, String text) {
        return cases.get(by, sort, caseId)
                .then(Mono.defer(() -> cases.update(
                        by,
                        caseId,
                        AsOrganiser.apart(
                                by,
                                (it, person) -> it instanceof UnassignedCase
                                        && it.owner().isParty(person),
                                it -> it.close(outcome, text, who(by, it.owner()), clock.instant())))));
    }

    Mono<Stored<Case>> reopen(Caller by, Matter.Sort sort, String caseId, String reason) {
        return cases.get(by, sort, caseId)
                .then(Mono.defer(() -> cases.update(by, caseId, it -> it.reopen(reason, who(by, it.owner())))))
                .then(settle.drive(caseId))
                .then(cases.get(by, sort, caseId));
    }

    /** The pairing has to be one of the organiser's division. */
    Mono<Stored<Case>> assign(Caller caller, Matter.Sort sort, String caseId, String pairingId) {
        Caller by = AsOrganiser.of(caller);
        return cases.get(by, sort, caseId)
                .then(Mono.defer(() -> running(by, pairingId)))
                .flatMap(pairing -> cases.update(
                        by,
                        caseId,
                        AsOrganiser.apart(
                                by,
                                (it, person) -> it.owner().isParty(person) || pairing.isParty(person),
                                it -> it.assign(pairing))))
                .then(settle.drive(caseId))
                .then(cases.get(by, sort, caseId));
    }

    private Mono<Terms> running(Caller by, String pairingId) {
        return pairings.get(by, pairingId)
                .map(Stored::state)
                .filter(Running.class::isInstance)
                .map(Pairing::terms)
                .switchIfEmpty(Mono.error(() -> new RefusedException(new CaseRefusal.PairingNotActive())));
    }

    /** Whoever is one of the two acts as that, an organiser too. */
    private static Who who(Caller by, Owner owner) {
        String person = by.person();
        boolean organiser = AsOrganiser.may(by, owner.division(), owner::isParty);
        return new Who(by.actor(), person == null ? "" : person, organiser);
    }
}
