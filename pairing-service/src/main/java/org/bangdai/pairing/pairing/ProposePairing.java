package org.bangdai.pairing.pairing;

import java.time.Clock;
import java.time.LocalDate;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.pairing.domain.Lapsed;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.PairingRefusal;
import org.bangdai.pairing.pairing.domain.Proposal;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.programme.Programmes;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Proposes a pairing to both sides. It is inserted as {@code Claiming}, takes the mentee's PRIMARY slot and becomes {@code Proposed}; with the same command
 * it may be repeated from any point.
 */
@Component
public class ProposePairing {

    private final Pairings pairings;
    private final Mentors mentors;
    private final Mentees mentees;
    private final Programmes programmes;
    private final CheckLineage lineage;
    private final CheckAvoidance avoidance;
    private final ClaimMentee claim;
    private final Clock clock;

    ProposePairing(
            Pairings pairings,
            Mentors mentors,
            Mentees mentees,
            Programmes programmes,
            CheckLineage lineage,
            CheckAvoidance avoidance,
            ClaimMentee claim,
            Clock clock) {
        this.pairings = pairings;
        this.mentors = mentors;
        this.mentees = mentees;
        this.programmes = programmes;
        this.lineage = lineage;
        this.avoidance = avoidance;
        this.claim = claim;
        this.clock = clock;
    }

    /** Errors: {@code RefusedException} with {@link PairingRefusal}, {@code NotFoundException} where the caller does not see one of the two. */
    public Mono<Stored<Pairing>> propose(Caller by, CommandId command, String mentorId, String menteeId, Role role) {
        return pairings.find(by, command.value())
                .switchIfEmpty(Mono.defer(() -> open(by, command, mentorId, menteeId, role)))
                .then(claim.drive(command.value()))
                .then(pairings.get(by, command.value()))
                .flatMap(ProposePairing::offered);
    }

    private Mono<Stored<Pairing>> open(Caller by, CommandId command, String mentorId, String menteeId, Role role) {
        return mentors.get(by, mentorId)
                .zipWith(mentees.get(by, menteeId))
                .flatMap(both -> proposal(both.getT1().state(), both.getT2().state(), role))
                .flatMap(proposal -> {
                    PairingRefusal refusal =
                            proposal.refusal(LocalDate.now(clock)).orElse(null);
                    return refusal != null
                            ? Mono.error(new RefusedException(refusal))
                            : avoidance
                                    .check(mentorId, menteeId)
                                    .then(lineage.check(mentorId, menteeId))
                                    .then(pairings.insert(
                                            by, proposal.open(command.value(), by.actor(), clock.instant())));
                })
                .onErrorResume(AlreadyExistsException.class, repeated -> pairings.get(by, command.value()));
    }

    private Mono<Proposal> proposal(Mentor mentor, Mentee mentee, Role role) {
        return programmes
                .inForce(mentee.person().division(), LocalDate.now(clock))
                .map(programme -> new Proposal(mentor, mentee, role, programme));
    }

    private static Mono<Stored<Pairing>> offered(Stored<Pairing> pairing) {
        return pairing.state() instanceof Lapsed lapsed && lapsed.reason() == Pairing.Lapse.UNCLAIMED
                ? Mono.error(new RefusedException(new PairingRefusal.AlreadyPaired()))
                : Mono.just(pairing);
    }
}
