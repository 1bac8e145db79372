package org.bangdai.pairing.personal;

import java.time.Clock;
import java.util.List;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.mentor.domain.ForRemoval;
import org.bangdai.pairing.mentor.domain.InOffice;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.pairing.TakeMentee;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.personal.domain.Erasure;
import org.bangdai.pairing.personal.domain.ErasureRefusal;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Refusal;
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
 * Forgets a person: first the mentee's and the mentor's file, which no pairing and no office may hold (each by a condition on that one document, so of an erasure and a
 * pairing at the same time one wins); then the registry (with it goes the key that opens their ID number and phone wherever these are sealed, and others are told), then each place
 * that names them. An intent, whose steps may all be repeated: the request makes the first pass, the sweeper of stale intents the second.
 */
@Component
class ErasePerson implements IntentDriver {

    private static final Caller SYSTEM = Caller.system("erasure");

    private final Erasures erasures;
    private final PersonalPlaces places;
    private final Persons persons;
    private final Mentors mentors;
    private final Mentees mentees;
    private final TakeMentee slots;
    private final LegalHolds holds;
    private final Clock clock;

    ErasePerson(
            Erasures erasures,
            PersonalPlaces places,
            Persons persons,
            Mentors mentors,
            Mentees mentees,
            TakeMentee slots,
            LegalHolds holds,
            Clock clock) {
        this.erasures = erasures;
        this.places = places;
        this.persons = persons;
        this.mentors = mentors;
        this.mentees = mentees;
        this.slots = slots;
        this.holds = holds;
        this.clock = clock;
    }

    Mono<Stored<Erasure>> erase(Caller by, CommandId command, String personId, String reason) {
        String id = command.value();
        // One that was refused is there for the system alone.
        Caller inName = by.seeingEverything();
        return erasures.find(inName, id)
                .switchIfEmpty(Mono.defer(() -> begin(by, id, personId, reason)))
                .then(Mono.defer(() -> start(inName, id)))
                .then(Mono.defer(() -> drive(id)))
                .then(Mono.defer(() -> erasures.get(inName, id)))
                .flatMap(this::answer);
    }

    private Mono<Stored<Erasure>> answer(Stored<Erasure> stored) {
        Erasure.Stage stage = stored.state().stage();
        if (stage == Erasure.Stage.PAIRED) {
            return places.openPairings(stored.state().personId())
                    .flatMap(open -> Mono.error(new RefusedException(new ErasureRefusal.Paired(Math.max(1, open)))));
        }
        return stage == Erasure.Stage.IN_OFFICE
                ? Mono.error(new RefusedException(new ErasureRefusal.InOffice()))
                : Mono.just(stored);
    }

    private Mono<Stored<Erasure>> begin(Caller by, String id, String personId, String reason) {
        return persons.find(by, personId)
                .switchIfEmpty(Mono.error(() -> new NotFoundException("persons", personId)))
                .flatMap(person -> refusal(personId)
                        .<Stored<Erasure>>flatMap(refusal -> Mono.error(new RefusedException(refusal)))
                        .switchIfEmpty(Mono.defer(() -> erasures.insert(by, erasure(id, person, reason, by)))))
                .onErrorResume(AlreadyExistsException.class, there -> erasures.get(by.seeingEverything(), id));
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
                null,
                Erasure.Stage.ASKED);
    }

    /** Empty where nothing stands in the way. */
    private Mono<ErasureRefusal> refusal(String personId) {
        Mono<ErasureRefusal> held = holds.stands(personId).filter(it -> it).map(it -> new ErasureRefusal.OnHold());
        Mono<ErasureRefusal> paired =
                places.openPairings(personId).filter(it -> it > 0).map(ErasureRefusal.Paired::new);
        Mono<ErasureRefusal> inOffice = mentors.find(SYSTEM, personId)
                .filter(it -> isInOffice(it.state()))
                .map(it -> new ErasureRefusal.InOffice());
        return held.switchIfEmpty(paired).switchIfEmpty(inOffice);
    }

    private static boolean isInOffice(Mentor mentor) {
        return mentor instanceof InOffice || mentor instanceof ForRemoval;
    }

    /** Takes the person out of the mentees and the mentors, or is refused. @param by whose act the events name */
    private Mono<Void> start(Caller by, String id) {
        return erasures.get(SYSTEM, id)
                .map(Stored::state)
                .filter(Erasure::isAsked)
                .flatMap(erasure -> slots.close(erasure.personId())
                        .flatMap(closed -> closed
                                ? strike(by, erasure.personId())
                                : Mono.error(new RefusedException(new ErasureRefusal.Paired(1))))
                        .then(Mono.defer(() -> erasures.update(by, id, Erasure::begin)))
                        .onErrorResume(RefusedException.class, refused -> refuse(erasure, refused.refusal())))
                .then();
    }

    private Mono<Stored<Erasure>> refuse(Erasure erasure, Refusal refusal) {
        Erasure.Stage why = refusal instanceof ErasureRefusal.InOffice ? Erasure.Stage.IN_OFFICE : Erasure.Stage.PAIRED;
        return (why == Erasure.Stage.PAIRED ? Mono.<Void>empty() : slots.reopen(erasure.personId()))
                .then(Mono.defer(
                        () -> erasures.update(SYSTEM, erasure.erasureId(), it -> it.refuse(why, clock.instant()))));
    }

    /** The mentor first, who may have been appointed since. */
    private Mono<Void> strike(Caller by, String personId) {
        return mentors.update(
                        by,
                        personId,
                        mentor -> isInOffice(mentor)
                                ? Decision.refuse(new ErasureRefusal.InOffice())
                                : Decision.change(mentor.erased()))
                .onErrorResume(NotFoundException.class, none -> Mono.empty())
                .then(Mono.defer(() -> mentees.update(by, personId, Mentee::erased)))
                .onErrorResume(NotFoundException.class, none -> Mono.empty())
                .then();
    }

    @Override
    public String collection() {
        return Erasures.COLLECTION;
    }

    @Override
    public String intent() {
        return Erasure.INTENT;
    }

    @Override
    public Mono<Void> drive(String id) {
        return start(SYSTEM, id).then(Mono.defer(() -> pass(id)));
    }

    /** One pass. Who is registered again meanwhile keeps what that brought. */
    private Mono<Void> pass(String id) {
        return erasures.get(SYSTEM, id).map(Stored::state).flatMap(erasure -> {
            String name = erasure.name();
            if (erasure.intent() == null || name == null) {
                return Mono.empty();
            }
            return persons.erase(SYSTEM, erasure.personId(), id)
                    .then(persons.find(SYSTEM, erasure.personId()).hasElement())
                    .flatMap(again -> again ? Mono.just(true) : late(erasure).thenReturn(false))
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

    /** What came into the files while the registry still knew the person. */
    private Mono<Void> late(Erasure erasure) {
        return slots.close(erasure.personId())
                .then(Mono.defer(() -> strike(SYSTEM, erasure.personId())))
                .onErrorResume(RefusedException.class, inOffice -> Mono.empty());
    }
}
