package org.bangdai.pairing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.mentee.RegisterMentee;
import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.mentor.NominateMentor;
import org.bangdai.pairing.roster.ImportContext;
import org.bangdai.pairing.roster.RosterIntake;
import org.bangdai.pairing.roster.domain.MenteeRow;
import org.bangdai.pairing.roster.domain.MentorRow;
import org.bangdai.platform.caller.Caller;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes a roster's rows to the features that they concern. */
@Component
class PoolIntake implements RosterIntake {

    private final NominateMentor nominate;
    private final RegisterMentee register;
    private final Mentors mentors;
    private final Mentees mentees;

    PoolIntake(NominateMentor nominate, RegisterMentee register, Mentors mentors, Mentees mentees) {
        this.nominate = nominate;
        this.register = register;
        this.mentors = mentors;
        this.mentees = mentees;
    }

    @Override
    public Flux<Present> present(Caller by, Collection<String> personIds) {
        return Flux.concat(
                mentors.findAll(by, personIds)
                        .map(it -> new Present(it.id(), it.state().file().mentor(), null, null)),
                mentees.findAll(by, personIds)
                        .map(it -> new Present(
                                it.id(), null, it.state().category(), it.state().leaderId())));
    }

    @Override
    public Mono<Set<String>> importNewMentors(List<MentorRow> rows, ImportContext context) {
        return nominate.newByRoster(context.by(), rows, context.rosterId());
    }

    @Override
    public Mono<Set<String>> importNewMentees(List<MenteeRow> rows, ImportContext context) {
        return register.registerNew(
                context.by(), rows.stream().map(PoolIntake::mentee).toList());
    }

    @Override
    public Mono<Void> importMentor(MentorRow row, ImportContext context) {
        return nominate.byRoster(context.by(), row.person(), row.mentor(), context.rosterId());
    }

    @Override
    public Mono<Void> importMentee(MenteeRow row, ImportContext context) {
        return register.register(context.by(), mentee(row));
    }

    private static Mentee mentee(MenteeRow row) {
        return new Mentee(row.person(), row.category(), row.leaderId());
    }
}
