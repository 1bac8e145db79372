package org.bangdai.pairing.roster;

import java.util.List;
import org.bangdai.pairing.person.PersonIds;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.Registration;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.roster.CommitRoster.Run;
import org.bangdai.pairing.roster.RosterRows.Step;
import org.bangdai.pairing.roster.domain.MenteeRow;
import org.bangdai.pairing.roster.domain.MentorRow;
import org.bangdai.pairing.roster.domain.RosterRow;
import org.bangdai.pairing.roster.domain.RosterRow.MenteePart;
import org.bangdai.pairing.roster.domain.RowError;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.ProblemException;
import org.bangdai.platform.web.RefusalProblems;
import org.bangdai.platform.web.problem.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings one row to its next step. A refusal ends its way and is noted among the roster's errors; an outage is an error, and the row is tried again. */
@Component
final class ImportRow {

    private final Persons persons;
    private final PersonIds personIds;
    private final List<RosterIntake> intakes;
    private final RosterErrors errors;
    private final Problems problems;

    ImportRow(
            Persons persons,
            PersonIds personIds,
            ObjectProvider<RosterIntake> intakes,
            RosterErrors errors,
            ObjectProvider<RefusalProblems<?>> problems) {
        this.persons = persons;
        this.personIds = personIds;
        this.intakes = intakes.orderedStream().toList();
        this.errors = errors;
        this.problems = new Problems(problems.orderedStream().toList());
    }

    /** @param to REGISTERED enters the person, IMPORTED hands the row to the mentors and mentees */
    Mono<Step> bring(Run run, RosterRow row, Step to) {
        Mono<Void> work = to == Step.REGISTERED ? register(run, row) : hand(run, row);
        return work.thenReturn(to)
                .onErrorResume(RefusedException.class, refused -> refuse(run, row, refused))
                .onErrorResume(ProblemException.class, refused -> refuse(run, row, refused));
    }

    private Mono<Void> register(Run run, RosterRow row) {
        return persons.register(
                        run.by(),
                        new Registration(
                                facts(row),
                                row.person().idNumber(),
                                row.person().phone(),
                                row.mentee() == null
                                        ? null
                                        : personIds.of(row.mentee().leader())))
                .then();
    }

    private Mono<Void> hand(Run run, RosterRow row) {
        ImportContext context = new ImportContext(run.by(), run.attempt().roster(), row.line());
        if (row.mentor() != null) {
            MentorRow mentor = new MentorRow(facts(row), row.mentor());
            return Flux.fromIterable(intakes)
                    .concatMap(intake -> intake.importMentor(mentor, context))
                    .then();
        }
        MenteePart part = row.mentee();
        if (part != null) {
            MenteeRow mentee = new MenteeRow(facts(row), part.category(), personIds.of(part.leader()));
            return Flux.fromIterable(intakes)
                    .concatMap(intake -> intake.importMentee(mentee, context))
                    .then();
        }
        return Mono.empty();
    }

    private Mono<Step> refuse(Run run, RosterRow row, Throwable refused) {
        Problem problem = problems.of(refused);
        if (problem.status() >= 500) {
            return Mono.error(refused);
        }
        RowError error = RowError.ofRow(row.line(), "problem." + problem.slug(), problem.args());
        return errors.insert(run.attempt(), run.division(), List.of(error)).thenReturn(Step.REFUSED);
    }

    private PersonFacts facts(RosterRow row) {
        return row.facts(personIds.of(row.person().idNumber()));
    }
}
