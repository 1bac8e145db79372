package org.bangdai.pairing.roster;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final RosterIntake intake;
    private final RosterErrors errors;
    private final Problems problems;

    ImportRow(
            Persons persons,
            PersonIds personIds,
            RosterIntake intake,
            RosterErrors errors,
            ObjectProvider<RefusalProblems<?>> problems) {
        this.persons = persons;
        this.personIds = personIds;
        this.intake = intake;
        this.errors = errors;
        this.problems = new Problems(problems.orderedStream().toList());
    }

    /** Of a batch, those that are at their next step after a few round trips: whom nobody knew, or who stands there as the row says. The others go one by one. */
    Mono<List<RosterRow>> bringNew(Run run, List<RosterRow> batch, Step to) {
        Mono<Set<String>> done = to == Step.REGISTERED
                ? persons.registerNew(
                        run.by(), batch.stream().map(this::registration).toList())
                : handNew(run, batch);
        return done.map(ids -> batch.stream()
                .filter(row -> ids.contains(personId(row)) || to == Step.IMPORTED && isPersonOnly(row))
                .toList());
    }

    private Mono<Set<String>> handNew(Run run, List<RosterRow> batch) {
        ImportContext context = context(run);
        List<MentorRow> newMentors = batch.stream().flatMap(this::mentor).toList();
        List<MenteeRow> newMentees = batch.stream().flatMap(this::mentee).toList();
        return Mono.zip(intake.importNewMentors(newMentors, context), intake.importNewMentees(newMentees, context))
                .map(both -> Stream.concat(both.getT1().stream(), both.getT2().stream())
                        .collect(Collectors.toSet()));
    }

    /** @param to REGISTERED enters the person, IMPORTED hands the row to the mentors and mentees */
    Mono<Step> bring(Run run, RosterRow row, Step to) {
        Mono<Void> work = to == Step.REGISTERED ? register(run, row) : hand(run, row);
        return work.thenReturn(to)
                .onErrorResume(RefusedException.class, refused -> refuse(run, row, refused))
                .onErrorResume(ProblemException.class, refused -> refuse(run, row, refused));
    }

    private Mono<Void> register(Run run, RosterRow row) {
        return persons.register(run.by(), registration(row)).then();
    }

    private Registration registration(RosterRow row) {
        return new Registration(
                facts(row),
                row.person().idNumber(),
                row.person().phone(),
                row.mentee() == null ? null : personIds.of(row.mentee().leader()));
    }

    private Mono<Void> hand(Run run, RosterRow row) {
        ImportContext context = context(run);
        return Flux.fromStream(mentor(row))
                .concatMap(mentor -> intake.importMentor(mentor, context))
                .thenMany(Flux.fromStream(() -> mentee(row)))
                .concatMap(mentee -> intake.importMentee(mentee, context))
                .then();
    }

    private static ImportContext context(Run run) {
        return new ImportContext(run.by(), run.attempt().roster());
    }

    private static boolean isPersonOnly(RosterRow row) {
        return row.mentor() == null && row.mentee() == null;
    }

    private Stream<MentorRow> mentor(RosterRow row) {
        return row.mentor() == null ? Stream.empty() : Stream.of(new MentorRow(facts(row), row.mentor()));
    }

    private Stream<MenteeRow> mentee(RosterRow row) {
        MenteePart part = row.mentee();
        return part == null
                ? Stream.empty()
                : Stream.of(new MenteeRow(facts(row), part.category(), personIds.of(part.leader())));
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
        return row.facts(personId(row));
    }

    private String personId(RosterRow row) {
        return personIds.of(row.person().idNumber());
    }
}
