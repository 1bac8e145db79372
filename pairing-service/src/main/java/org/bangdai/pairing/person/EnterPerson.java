package org.bangdai.pairing.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.person.domain.IdNumber;
import org.bangdai.pairing.person.domain.Person;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.person.domain.PersonRefusal;
import org.bangdai.pairing.person.domain.Standing;
import org.bangdai.pairing.reference.Divisions;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Enters one person, or corrects one, as a roster's row would. */
@Component
class EnterPerson implements ReceivePerson {

    private final MongoPersons persons;
    private final PersonIds ids;
    private final Divisions divisions;
    private final Clock clock;

    EnterPerson(MongoPersons persons, PersonIds ids, Divisions divisions, Clock clock) {
        this.persons = persons;
        this.ids = ids;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Who is known already is brought up to date. May be repeated. Errors: {@code RefusedException} with {@link PersonRefusal}. */
    Mono<Stored<Person>> enter(Caller by, String number, PersonForm form) {
        return Mono.defer(() -> {
                    if (!IdNumber.isValid(number)) {
                        return refused(new PersonRefusal.InvalidIdNumber());
                    }
                    Registration registration = form.registration(ids, new IdNumber(number));
                    return checked(by, registration)
                            .then(Mono.defer(() -> persons.register(by, registration)))
                            .map(PersonFacts::personId);
                })
                .flatMap(id -> persons.get(by, id));
    }

    @Override
    public Mono<Boolean> receive(Caller by, Registration registration, Standing standing) {
        return Mono.defer(() -> checked(by, registration))
                .then(Mono.defer(() -> persons.receive(by, registration, standing)));
    }

    /** To the version that was seen. Errors as those of {@link #enter}, {@code NotFoundException}, {@code StaleVersionException}. */
    Mono<Stored<Person>> correct(Caller by, String id, long expectedVersion, PersonForm form) {
        return persons.get(by, id).flatMap(found -> {
            Registration registration = form.registration(ids, persons.idNumber(found.state()));
            return checked(by, registration).then(Mono.defer(() -> persons.correct(by, expectedVersion, registration)));
        });
    }

    private Mono<Void> checked(Caller by, Registration registration) {
        PersonFacts facts = registration.facts();
        PersonRefusal refusal = refusal(by, facts, registration.leaderId());
        if (refusal != null) {
            return refused(refusal);
        }
        String leader = registration.leaderId();
        return leader == null
                ? Mono.empty()
                : persons.known(by, List.of(leader))
                        .next()
                        .switchIfEmpty(refused(new PersonRefusal.UnknownLeader()))
                        .then();
    }

    private @Nullable PersonRefusal refusal(Caller by, PersonFacts facts, @Nullable String leader) {
        LocalDate since = facts.serviceSince();
        if (!divisions.exists(facts.division())) {
            return new PersonRefusal.UnknownDivision(facts.division());
        }
        if (!by.scope().sees(facts.division(), Set.of())) {
            return new PersonRefusal.DivisionOutside(facts.division());
        }
        if (since.isAfter(LocalDate.now(clock)) || !since.isAfter(facts.birthDate())) {
            return new PersonRefusal.ImpossibleService();
        }
        return facts.personId().equals(leader) ? new PersonRefusal.LedByOneself() : null;
    }

    private static <T> Mono<T> refused(PersonRefusal refusal) {
        return Mono.error(new RefusedException(refusal));
    }
}
