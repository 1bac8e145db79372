package org.bangdai.pairing.personal;

import java.time.Clock;
import java.util.List;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.mentor.domain.ForRemoval;
import org.bangdai.pairing.mentor.domain.InOffice;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.personal.domain.Erasure;
import org.bangdai.pairing.personal.domain.ErasureRefusal;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.intent.IntentDriver;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Forgets a person: first the registry (with it goes the key that opens their ID number and phone wherever these are sealed, and others are told), then each place
 * that names them. An intent, whose steps may all be repeated: the request makes the first pass, the sweeper of stale intents the second.
 */
@Component
class ErasePerson implements IntentDriver {

    private static final Caller SYSTEM = Caller.system("erasure");

    private final Erasures erasures;
    private final PersonalPlaces places;
    private final Persons persons;
    private final Mentors mentors;
    private final LegalHolds holds;
    private final Clock clock;

    ErasePerson(
            Erasures erasures, PersonalPlaces places, Persons persons, Mentors mentors, LegalHolds holds, Clock clock) {
        this.erasures = erasures;
        this.places = places;
        this.persons = persons;
        this.mentors = mentors;
        this.holds = holds;
        this.clock = clock;
    }

    Mono<Stored<Erasure>> erase(Caller by, CommandId command, String personId, String reason) {
        String id = command.value();
        return erasures.find(by, id)
                .switchIfEmpty(Mono.defer(() -> begin(by, id, personId, reason)))
                .then(Mono.defer(() -> drive(id)))
                .then(Mono.defer(() -> erasures.get(by, id)));
    }

    private Mono<Stored<Erasure>> begin(Caller by, String id, String personId, String reason) {
        return persons.find(by, personId)
                .switchIfEmpty(Mono.error(() -> new NotFoundException("persons", personId)))
                .flatMap(person -> refusal(personId)
                        .<Stored<Erasure>>flatMap(refusal -> Mono.error(new RefusedException(refusal)))
                        .switchIfEmpty(Mono.defer(() -> erasures.insert(by, erasure(id, person, reason, by)))))
                .onErrorResume(AlreadyExistsException.class, there -> erasures.get(by, id));
    }

    private Erasure erasure(String id, PersonFacts person, String reason, Caller by) {
        return new Erasure(
                id,
                person.personId(),
                person.division(),
                reason,
                by.actor(),
                clock.instant(),
                person.name(),
                1,
                List.of(),
                null);
    }

    /** Empty where nothing stands in the way. */
    private Mono<ErasureRefusal> refusal(String personId) {
        Mono<ErasureRefusal> held = holds.stands(personId).filter(it -> it).map(it -> new ErasureRefusal.OnHold());
        Mono<ErasureRefusal> paired =
                places.openPairings(personId).filter(it -> it > 0).map(ErasureRefusal.Paired::new);
        Mono<ErasureRefusal> inOffice = mentors.find(SYSTEM, personId)
                .filter(it -> it.state() instanceof InOffice || it.state() instanceof ForRemoval)
                .map(it -> new ErasureRefusal.InOffice());
        return held.switchIfEmpty(paired).switchIfEmpty(inOffice);
    }

    @Override
    public String collection() {
        return Erasures.COLLECTION;
    }

    @Override
    public String intent() {
        return Erasure.INTENT;
    }

    /** One pass. Who is registered again meanwhile keeps what that brought. */
    @Override
    public Mono<Void> drive(String id) {
        return erasures.get(SYSTEM, id).map(Stored::state).flatMap(erasure -> {
            String name = erasure.name();
            if (erasure.intent() == null || name == null) {
                return Mono.empty();
            }
            return persons.erase(SYSTEM, erasure.personId(), id)
                    .then(persons.find(SYSTEM, erasure.personId()).hasElement())
                    .flatMapMany(again -> Flux.fromIterable(PersonalPlaces.names(again)))
                    .filter(place -> !erasure.done().contains(place))
                    .concatMap(place -> places.forget(place, erasure.personId(), name)
                            .then(Mono.defer(
                                    () -> erasures.update(SYSTEM, id, it -> it.wentThrough(erasure.pass(), place)))))
                    .then(Mono.defer(
                            () -> erasures.update(SYSTEM, id, it -> it.passed(erasure.pass(), clock.instant()))))
                    .then();
        });
    }
}
