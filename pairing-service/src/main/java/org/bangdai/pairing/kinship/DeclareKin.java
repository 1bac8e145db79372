package org.bangdai.pairing.kinship;

import java.time.Clock;
import java.util.List;
import org.bangdai.pairing.kinship.domain.Kinship;
import org.bangdai.pairing.kinship.domain.KinshipRefusal;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Declares that two persons are kin, and withdraws it; an organiser does so for others whom they see. Each may be repeated. */
@Component
class DeclareKin {

    private final Kinships kin;
    private final Persons persons;
    private final Clock clock;

    DeclareKin(Kinships kin, Persons persons, Clock clock) {
        this.kin = kin;
        this.persons = persons;
        this.clock = clock;
    }

    Mono<Stored<Kinship>> declare(Caller by, String personId, String otherId, Kinship.Degree degree) {
        if (by.is(personId) || by.is(otherId)) {
            return Mono.error(new RefusedException(new KinshipRefusal.OwnKin()));
        }
        return seen(by, personId)
                .flatMap(person -> persons.find(by, otherId)
                        .switchIfEmpty(Mono.error(() -> new RefusedException(new KinshipRefusal.UnknownPerson())))
                        .flatMap(other -> declare(by, person, otherId, degree)));
    }

    private Mono<Stored<Kinship>> declare(Caller by, PersonFacts person, String otherId, Kinship.Degree degree) {
        Kinship.Declaration declaration = new Kinship.Declaration(by.actor(), clock.instant());
        return switch (Kinship.declare(person.personId(), otherId, person.division(), degree, declaration)) {
            case Decision.Refused<Kinship> no -> Mono.error(new RefusedException(no.refusal()));
            case Decision.Change<Kinship> yes ->
                kin.insert(by, yes)
                        .onErrorResume(
                                AlreadyExistsException.class,
                                there -> kin.update(
                                        by, yes.next().kinId(), present -> present.declaredAs(degree, declaration)));
        };
    }

    Mono<Stored<Kinship>> withdraw(Caller by, String personId, String kinId, String reason) {
        return seen(by, personId)
                .then(kin.get(kinId))
                .filter(it -> it.state().isOf(personId))
                .switchIfEmpty(Mono.error(() -> new NotFoundException("kin", kinId)))
                .flatMap(it -> it.state().persons().stream().anyMatch(by::is)
                        ? Mono.error(new RefusedException(new KinshipRefusal.OwnKin()))
                        : kin.update(
                                by,
                                kinId,
                                present ->
                                        present.withdraw(new Kinship.Withdrawal(reason, by.actor(), clock.instant()))));
    }

    /** What stands of the person, by id. */
    Flux<Kinship> of(Caller by, String personId) {
        return seen(by, personId)
                .thenMany(kin.of(List.of(personId)))
                .sort((one, other) -> one.kinId().compareTo(other.kinId()));
    }

    private Mono<PersonFacts> seen(Caller by, String personId) {
        return persons.find(by, personId).switchIfEmpty(Mono.error(() -> new NotFoundException("persons", personId)));
    }
}
