package org.bangdai.pairing.milestone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.mentee.SeeMentee;
import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.milestone.domain.Happening;
import org.bangdai.pairing.milestone.domain.Milestone;
import org.bangdai.pairing.milestone.domain.MilestoneRefusal;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Transferring;
import org.bangdai.pairing.person.Persons;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An organiser of the mentee's division records, corrects or withdraws a milestone. Each may be repeated with the same command. */
@Component
class RecordMilestone {

    private static final int PAIRINGS = 200;

    private final SeeMentee see;
    private final Milestones milestones;
    private final Pairings pairings;
    private final Persons persons;
    private final Clock clock;

    RecordMilestone(SeeMentee see, Milestones milestones, Pairings pairings, Persons persons, Clock clock) {
        this.see = see;
        this.milestones = milestones;
        this.pairings = pairings;
        this.persons = persons;
        this.clock = clock;
    }

    /** What an organiser says happened. @param reason of a correction */
    record Account(
            LocalDate on,
            Happening what,
            @Nullable String note,
            @Nullable String reason) {}

    Mono<Stored<Milestone>> record(Caller by, CommandId command, String menteeId, Account account) {
        return see.atHome(by, menteeId)
                .flatMap(mentee -> version(by, command, mentee, account)
                        .flatMap(version -> insert(by, Milestone.record(of(mentee), version, LocalDate.now(clock)))))
                .onErrorResume(AlreadyExistsException.class, repeated -> milestones.get(by, command.value()));
    }

    Mono<Stored<Milestone>> correct(
            Caller by, CommandId command, String menteeId, String milestoneId, Account account) {
        return see.atHome(by, menteeId)
                .flatMap(mentee -> of(by, mentee, milestoneId)
                        .then(version(by, command, mentee, account))
                        .flatMap(version -> milestones.update(
                                by.seeingEverything(),
                                milestoneId,
                                it -> it.correct(of(mentee), version, LocalDate.now(clock)))));
    }

    Mono<Stored<Milestone>> withdraw(Caller by, String menteeId, String milestoneId, String reason) {
        return see.atHome(by, menteeId)
                .flatMap(mentee -> of(by, mentee, milestoneId))
                .then(Mono.defer(() -> milestones.update(
                        by.seeingEverything(),
                        milestoneId,
                        it -> it.withdraw(new Milestone.Withdrawal(reason, by.actor(), clock.instant())))));
    }

    private Mono<Stored<Milestone>> of(Caller by, Mentee mentee, String milestoneId) {
        return milestones
                .get(by.seeingEverything(), milestoneId)
                .filter(it -> it.state().menteeId().equals(mentee.id()))
                .switchIfEmpty(Mono.error(() -> new NotFoundException("milestones", milestoneId)));
    }

    private Mono<Stored<Milestone>> insert(Caller by, Decision<Milestone> decision) {
        return switch (decision) {
            case Decision.Refused<Milestone> no -> Mono.error(new RefusedException(no.refusal()));
            case Decision.Change<Milestone> yes -> milestones.insert(by, yes.next(), yes.events());
        };
    }

    private Mono<Milestone.Version> version(Caller by, CommandId command, Mentee mentee, Account account) {
        return found(by, mentee, account.what())
                .map(what -> new Milestone.Version(
                        command.value(),
                        account.on(),
                        what,
                        account.note(),
                        account.reason(),
                        by.actor(),
                        clock.instant()));
    }

    /** Whether the introducer is a mentor of theirs is found here, not asked. */
    private Mono<Happening> found(Caller by, Mentee mentee, Happening what) {
        if (!(what instanceof Happening.PartyMembership membership) || membership.introducerId() == null) {
            return Mono.just(what);
        }
        String introducer = membership.introducerId();
        return wasMentor(by, mentee.id(), introducer)
                .flatMap(mentor -> introducer.equals(mentee.id())
                        ? Mono.just(mentor)
                        // A mentor may be another county's. Who was erased is no longer named.
                        : persons.known(mentor ? by.seeingEverything() : by, List.of(introducer))
                                .next()
                                .map(known -> mentor)
                                .switchIfEmpty(Mono.error(
                                        () -> new RefusedException(new MilestoneRefusal.UnknownIntroducer()))))
                .map(mentor -> new Happening.PartyMembership(introducer, mentor));
    }

    private Mono<Boolean> wasMentor(Caller by, String menteeId, String introducer) {
        return pairings.ofMentee(by.seeing(new Scope.Own(menteeId)), menteeId, PAIRINGS)
                .any(it ->
                        wasActive(it.state()) && it.state().terms().mentorId().equals(introducer));
    }

    private static boolean wasActive(Pairing pairing) {
        return pairing instanceof Active || pairing instanceof Transferring || pairing instanceof Ended;
    }

    private static Milestone.Of of(Mentee mentee) {
        return new Milestone.Of(
                mentee.id(), mentee.person().division(), mentee.person().birthDate());
    }
}
