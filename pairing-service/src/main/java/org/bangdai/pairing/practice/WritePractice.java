package org.bangdai.pairing.practice;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangdai.pairing.organiser.AsOrganiser;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.practice.domain.Content;
import org.bangdai.pairing.practice.domain.Practice;
import org.bangdai.pairing.practice.domain.Practice.Draft;
import org.bangdai.pairing.practice.domain.PracticeRefusal;
import org.bangdai.pairing.practice.domain.Source;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes a practice from a confirmed activity: drafts, edits, submits and withdraws it. Each may be repeated. */
@Component
class WritePractice {

    private static final Caller SYSTEM = Caller.system("practices");

    private final Practices practices;
    private final ConfirmedActivities activities;
    private final Pairings pairings;
    private final Persons persons;

    WritePractice(Practices practices, ConfirmedActivities activities, Pairings pairings, Persons persons) {
        this.practices = practices;
        this.activities = activities;
        this.pairings = pairings;
        this.persons = persons;
    }

    Mono<Stored<Practice>> draft(Caller by, CommandId command, String activityId, Content content) {
        return activities
                .get(by, activityId)
                .flatMap(activity -> pairings.get(by, activity.pairingId())
                        .flatMap(pairing ->
                                draft(by, command, activity, pairing.state().terms(), content)))
                .onErrorResume(AlreadyExistsException.class, repeated -> practices.get(by, command.value()));
    }

    private Mono<Stored<Practice>> draft(
            Caller by, CommandId command, ConfirmedActivities.Case activity, Terms terms, Content content) {
        if (!AsOrganiser.may(by, terms.division(), terms::isParty)
                && !terms.isParty(by.person() == null ? "" : by.person())) {
            return Mono.error(new RefusedException(new PracticeRefusal.NotAParty()));
        }
        if (!activity.confirmed()) {
            return Mono.error(new RefusedException(new PracticeRefusal.NotConfirmed()));
        }
        Source source = new Source(
                command.value(),
                activity.activityId(),
                terms.pairingId(),
                terms.mentorId(),
                terms.menteeId(),
                terms.division(),
                activity.method(),
                by.actor());
        return names(terms).flatMap(names -> switch (Practice.draft(source, content, names)) {
            case Decision.Refused<Practice> no -> Mono.error(new RefusedException(no.refusal()));
            case Decision.Change<Practice> yes -> practices.insert(by, yes.next(), yes.events());
        });
    }

    /** Only to the version that was seen. */
    Mono<Stored<Practice>> edit(Caller by, String practiceId, long version, Content content) {
        return names(by, practiceId)
                .flatMap(names -> practices.update(
                        by,
                        practiceId,
                        version,
                        practice -> practice instanceof Draft draft
                                ? draft.edit(by.actor(), content, names)
                                : Decision.refuse(new PracticeRefusal.WrongState())));
    }

    Mono<Stored<Practice>> submit(Caller by, String practiceId) {
        return names(by, practiceId)
                .flatMap(names -> practices.update(by, practiceId, practice -> switch (practice) {
                    case Draft draft -> draft.submit(by.actor(), names);
                    case Practice.Submitted submitted -> Decision.change(submitted);
                    default -> Decision.refuse(new PracticeRefusal.WrongState());
                }));
    }

    Mono<Stored<Practice>> withdraw(Caller by, String practiceId, String reason) {
        return practices.update(by, practiceId, practice -> {
            Source source = practice.source();
            return practice.withdraw(by.actor(), AsOrganiser.may(by, source.division(), source::isParty), reason);
        });
    }

    private Mono<Set<String>> names(Caller by, String practiceId) {
        return practices
                .get(by, practiceId)
                .flatMap(it -> pairings.get(SYSTEM, it.state().source().pairingId()))
                .flatMap(pairing -> names(pairing.state().terms()));
    }

    /** Of the two as they were paired, and of all three as the registry has them now. */
    private Mono<Set<String>> names(Terms terms) {
        return Flux.fromIterable(List.of(terms.mentorId(), terms.menteeId(), terms.leaderId()))
                .concatMap(id -> persons.find(SYSTEM, id))
                .map(PersonFacts::name)
                .collectList()
                .map(now -> Stream.concat(now.stream(), Stream.of(terms.mentorName(), terms.menteeName()))
                        .collect(Collectors.toSet()));
    }
}
