package org.bangdai.pairing.delta;

import org.bangdai.pairing.delta.domain.Delta;
import org.bangdai.pairing.delta.domain.Outcome;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.ReceivePerson;
import org.bangdai.pairing.person.Registration;
import org.bangdai.pairing.registry.EnterPosting;
import org.bangdai.pairing.registry.EnterUnit;
import org.bangdai.pairing.registry.domain.RegistryRefusal;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.RefusedException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Brings one delta into the registry, unless that has one as new. One that refers to a person or a unit that is not there is kept first and tried once
 * more then: so whoever enters what was missing either is seen by that, or sees what waits. May be repeated.
 */
@Component
class ApplyDelta {

    private final EnterUnit units;
    private final EnterPosting postings;
    private final Persons persons;
    private final ReceivePerson receive;
    private final WaitingDeltas waiting;

    ApplyDelta(EnterUnit units, EnterPosting postings, Persons persons, ReceivePerson receive, WaitingDeltas waiting) {
        this.units = units;
        this.postings = postings;
        this.persons = persons;
        this.receive = receive;
        this.waiting = waiting;
    }

    /** Errors: {@code RefusedException} for what can never be applied. */
    Mono<Outcome> apply(Caller by, Delta delta) {
        return switch (delta) {
            case Delta.OfEntry entry -> enter(by, entry);
            case Delta.Keepable keepable ->
                attempt(by, keepable)
                        .flatMap(outcome -> outcome == Outcome.WAITING
                                ? waiting.keep(by, keepable).then(adopt(by, keepable))
                                : Mono.just(outcome));
        };
    }

    private Mono<Outcome> enter(Caller by, Delta.OfEntry entry) {
        Registration registration = new Registration(entry.facts(), entry.idNumber(), entry.phone(), entry.leaderId());
        return receive.receive(by, registration, entry.standing()).map(ApplyDelta::outcome);
    }

    /** Tries one that waits; it is gone once it waits no more, whatever became of it. */
    Mono<Outcome> adopt(Caller by, Delta.Keepable delta) {
        return attempt(by, delta)
                .onErrorResume(
                        RefusedException.class,
                        refused -> waiting.drop(by, delta).then(Mono.error(refused)))
                .flatMap(outcome -> outcome == Outcome.WAITING
                        ? Mono.just(outcome)
                        : waiting.drop(by, delta).thenReturn(outcome));
    }

    private Mono<Outcome> attempt(Caller by, Delta.Keepable delta) {
        return switch (delta) {
            case Delta.OfUnit unit ->
                units.receive(by, unit.id(), unit.facts(), unit.version())
                        .map(after -> outcome(after.state().says(unit.facts(), unit.version())));
            case Delta.OfPosting posting ->
                postings.receive(by, posting.id(), posting.facts(), posting.version())
                        .map(after -> outcome(after.state().says(posting.facts(), posting.version())))
                        .onErrorResume(RefusedException.class, ApplyDelta::waits);
            case Delta.OfPerson person ->
                persons.stand(by, person.id(), person.standing())
                        .map(after -> outcome(after.equals(person.standing())))
                        .defaultIfEmpty(Outcome.WAITING);
        };
    }

    private static Mono<Outcome> waits(RefusedException refused) {
        return refused.refusal() instanceof RegistryRefusal.UnknownPerson
                        || refused.refusal() instanceof RegistryRefusal.UnknownUnit
                ? Mono.just(Outcome.WAITING)
                : Mono.error(refused);
    }

    /** By what the registry says afterwards. */
    private static Outcome outcome(boolean asTold) {
        return asTold ? Outcome.APPLIED : Outcome.OLDER;
    }
}
