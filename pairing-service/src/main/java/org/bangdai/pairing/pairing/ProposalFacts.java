package org.bangdai.pairing.pairing;

import java.time.Clock;
import java.time.LocalDate;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.pairing.domain.Proposal;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.programme.Programmes;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what decides whether two may be paired, by the rules of today. */
@Component
public class ProposalFacts {

    private final Mentors mentors;
    private final Mentees mentees;
    private final Programmes programmes;
    private final Clock clock;

    ProposalFacts(Mentors mentors, Mentees mentees, Programmes programmes, Clock clock) {
        this.mentors = mentors;
        this.mentees = mentees;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Errors: {@code NotFoundException} where the caller does not see one of the two. */
    public Mono<Proposal> of(Caller by, String mentorId, String menteeId, Role role) {
        return mentors.get(by, mentorId)
                .filter(mentor -> !mentor.state().isErased())
                .switchIfEmpty(Mono.error(() -> new NotFoundException("mentors", mentorId)))
                .zipWith(mentees.get(by, menteeId)
                        .filter(mentee -> !mentee.state().isErased())
                        .switchIfEmpty(Mono.error(() -> new NotFoundException("mentees", menteeId))))
                .flatMap(both -> programmes
                        .inForce(both.getT2().state().person().division(), LocalDate.now(clock))
                        .map(programme ->
                                new Proposal(both.getT1().state(), both.getT2().state(), role, programme)));
    }
}
