package org.bangdai.pairing.mentor;

import java.time.Clock;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.mentor.domain.MentorRefusal;
import org.bangdai.pairing.mentor.domain.Nomination;
import org.bangdai.pairing.mentor.domain.NominationKind;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.roster.domain.MentorFacts;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens a person's file as a mentor, or merges a further nomination into it. May be repeated. */
@Component
public class NominateMentor {

    private final Mentors mentors;
    private final Persons persons;
    private final Clock clock;

    NominateMentor(Mentors mentors, Persons persons, Clock clock) {
        this.mentors = mentors;
        this.persons = persons;
        this.clock = clock;
    }

    /** Of a person of the registry, by themselves or by an organiser. */
    Mono<Stored<Mentor>> nominate(Caller by, String personId, MentorFacts facts, String reason) {
        return persons.find(by, personId)
                .switchIfEmpty(Mono.error(() -> new NotFoundException("persons", personId)))
                .flatMap(person -> {
                    if (!by.hasRole("organiser") && !by.is(personId)) {
                        return Mono.error(new RefusedException(new MentorRefusal.NotYours()));
                    }
                    NominationKind kind = by.is(personId) ? NominationKind.SELF : NominationKind.ORGANISATION;
                    return merge(by, person, facts, kind, reason);
                });
    }

    /** An organiser corrects what the departments sign; their signatures are void where it changes. Only to the version that was seen. */
    Mono<Stored<Mentor>> edit(Caller by, String mentorId, long version, MentorFacts facts) {
        return mentors.update(by, mentorId, version, mentor -> mentor.edited(facts));
    }

    /** By a roster's row. */
    public Mono<Void> byRoster(Caller by, PersonFacts person, MentorFacts facts, String rosterId) {
        return merge(by, person, facts, NominationKind.ORGANISATION, "roster " + rosterId)
                .then();
    }

    private Mono<Stored<Mentor>> merge(
            Caller by, PersonFacts person, MentorFacts facts, NominationKind kind, String reason) {
        return Mono.defer(() -> {
            Nomination nomination = new Nomination(kind, by.actor(), reason, clock.instant());
            return mentors.update(by, person.personId(), there -> there.nominated(person, facts, nomination))
                    .onErrorResume(NotFoundException.class, none -> open(by, person, facts, nomination));
        });
    }

    private Mono<Stored<Mentor>> open(Caller by, PersonFacts person, MentorFacts facts, Nomination nomination) {
        Decision.Change<Mentor> first = (Decision.Change<Mentor>) Mentor.first(person, facts, nomination);
        return mentors.insert(by, first.next(), first.events().getFirst())
                .onErrorResume(
                        AlreadyExistsException.class,
                        raced -> mentors.update(
                                by, person.personId(), there -> there.nominated(person, facts, nomination)));
    }
}
