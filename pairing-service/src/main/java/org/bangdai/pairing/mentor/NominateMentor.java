package org.bangdai.pairing.mentor;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.mentor.domain.MentorRefusal;
import org.bangdai.pairing.mentor.domain.Nomination;
import org.bangdai.pairing.mentor.domain.NominationKind;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.roster.domain.MentorFacts;
import org.bangdai.pairing.roster.domain.MentorRow;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.Aggregates.Fresh;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.jspecify.annotations.Nullable;
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

    /** Who recommended somebody in public, as an organiser records it. @param confidential whether only organisers may know */
    record Recommendation(List<String> recommenders, boolean confidential) {

        Recommendation {
            recommenders = List.copyOf(recommenders);
        }
    }

    /** Of a person of the registry, by themselves, by an organiser, or by the public as an organiser records it. */
    Mono<Stored<Mentor>> nominate(
            Caller by, String personId, MentorFacts facts, String reason, @Nullable Recommendation recommendation) {
        return persons.find(by, personId)
                .switchIfEmpty(Mono.error(() -> new NotFoundException("persons", personId)))
                .flatMap(person -> {
                    boolean themselves = by.is(personId) && recommendation == null;
                    if (!by.hasRole("organiser") && !themselves) {
                        return Mono.error(new RefusedException(new MentorRefusal.NotYours()));
                    }
                    NominationKind kind = themselves ? NominationKind.SELF : NominationKind.ORGANISATION;
                    return recommendation == null
                            ? merge(by, person, facts, new Nomination(kind, by.actor(), reason, clock.instant()))
                            : recommended(by, person, facts, reason, recommendation);
                });
    }

    private Mono<Stored<Mentor>> recommended(
            Caller by, PersonFacts person, MentorFacts facts, String reason, Recommendation recommendation) {
        Set<String> ids = Set.copyOf(recommendation.recommenders());
        return persons.known(by, ids)
                .filter(id -> !id.equals(person.personId()))
                .count()
                .flatMap(known -> known < ids.size()
                        ? Mono.error(new RefusedException(
                                new MentorRefusal.UnknownRecommenders(ids.size() - known.intValue())))
                        : merge(
                                by,
                                person,
                                facts,
                                new Nomination(
                                        NominationKind.PUBLIC,
                                        by.actor(),
                                        reason,
                                        clock.instant(),
                                        recommendation.recommenders(),
                                        recommendation.confidential(),
                                        null)));
    }

    /** An organiser corrects what the departments sign; their signatures are void where it changes. Only to the version that was seen. */
    Mono<Stored<Mentor>> edit(Caller by, String mentorId, long version, MentorFacts facts) {
        return mentors.update(by, mentorId, version, mentor -> mentor.edited(facts));
    }

    /** By a roster's row. */
    public Mono<Void> byRoster(Caller by, PersonFacts person, MentorFacts facts, String rosterId) {
        return Mono.defer(() ->
                merge(by, person, facts, ofRoster(by, rosterId), Mentor::listed).then());
    }

    /**
     * By many rows of a roster, at most a few hundred, as far as it goes in two round trips: who has no file gets one. The ids of those for whom nothing is left
     * to do; the others' files are to be merged one by one.
     */
    public Mono<Set<String>> newByRoster(Caller by, List<MentorRow> rows, String rosterId) {
        return Mono.defer(() -> {
            Nomination nomination = ofRoster(by, rosterId);
            Map<String, MentorRow> byId = new LinkedHashMap<>();
            rows.forEach(row -> byId.put(row.person().personId(), row));
            return mentors.insertAbsent(
                    by, byId, (there, row) -> isAsItIs(there, row, nomination), row -> fresh(row, nomination));
        });
    }

    private Nomination ofRoster(Caller by, String rosterId) {
        return Nomination.ofRoster(rosterId, by.actor(), clock.instant());
    }

    private static boolean isAsItIs(Mentor there, MentorRow row, Nomination nomination) {
        return there.listed(row.person(), row.mentor(), nomination) instanceof Decision.Change<Mentor> change
                && change.next().equals(there);
    }

    private static Fresh<Mentor> fresh(MentorRow row, Nomination nomination) {
        Decision.Change<Mentor> first = (Decision.Change<Mentor>) Mentor.first(row.person(), row.mentor(), nomination);
        return new Fresh<>(row.person().personId(), first.next(), first.events());
    }

    /** How a file that is there takes in what is said of the person. */
    private interface Merging {
        Decision<Mentor> merge(Mentor there, PersonFacts person, MentorFacts facts, Nomination nomination);
    }

    private Mono<Stored<Mentor>> merge(Caller by, PersonFacts person, MentorFacts facts, Nomination nomination) {
        return merge(by, person, facts, nomination, Mentor::nominated);
    }

    private Mono<Stored<Mentor>> merge(
            Caller by, PersonFacts person, MentorFacts facts, Nomination nomination, Merging merging) {
        Step<Mentor> merged = there -> there.isErased()
                ? there.afresh(person, facts, nomination)
                : merging.merge(there, person, facts, nomination);
        String id = person.personId();
        return mentors.update(by, id, merged)
                .onErrorResume(NotFoundException.class, none -> open(by, person, facts, nomination))
                .onErrorResume(
                        AlreadyExistsException.class,
                        there -> sight(by, id).flatMap(as -> mentors.update(as, id, merged)));
    }

    /** Whose scope the file is in: who was erased is there for the system alone. */
    private Mono<Caller> sight(Caller by, String mentorId) {
        Caller inName = by.seeingEverything();
        return mentors.get(inName, mentorId).map(there -> there.state().isErased() ? inName : by);
    }

    private Mono<Stored<Mentor>> open(Caller by, PersonFacts person, MentorFacts facts, Nomination nomination) {
        Decision.Change<Mentor> first = (Decision.Change<Mentor>) Mentor.first(person, facts, nomination);
        return mentors.insert(by, first.next(), first.events().getFirst());
    }
}
