package org.bangdai.pairing.mentor;

import org.bangdai.pairing.certificate.CertifyMentor;
import org.bangdai.pairing.certificate.domain.Holding;
import org.bangdai.pairing.mentor.domain.Appointed;
import org.bangdai.pairing.mentor.domain.Appointment;
import org.bangdai.pairing.mentor.domain.Candidate;
import org.bangdai.pairing.mentor.domain.Member;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.mentor.domain.Removed;
import org.bangdai.pairing.programme.Programmes;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.intent.IntentDriver;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets the seats follow the state, open for who is appointed and closed for every other member, and the certificate too. All of that is repeatable, so a crash at any point is made good by
 * doing them again; whoever finds that the state went on meanwhile settles the newer one.
 */
@Component
class SettleMentor implements IntentDriver {

    private static final Caller SYSTEM = Caller.system("settle");

    private final Mentors mentors;
    private final Programmes programmes;
    private final CertifyMentor certificates;

    SettleMentor(Mentors mentors, Programmes programmes, CertifyMentor certificates) {
        this.mentors = mentors;
        this.programmes = programmes;
        this.certificates = certificates;
    }

    @Override
    public String collection() {
        return Mentors.COLLECTION;
    }

    @Override
    public String intent() {
        return Mentor.SETTLE;
    }

    @Override
    public Mono<Void> drive(String id) {
        return mentors.get(SYSTEM, id).flatMap(this::after).then();
    }

    /** The mentor as it is once everything has followed. */
    Mono<Stored<Mentor>> after(Stored<Mentor> mentor) {
        if (mentor.state().intent() == null) {
            return Mono.just(mentor);
        }
        Mentor present = mentor.state();
        return seats(present)
                .then(certificate(present))
                .then(mentors.update(
                        SYSTEM, mentor.id(), it -> Decision.change(it.equals(present) ? present.settled() : it)))
                .flatMap(next -> next.state().equals(present.settled()) ? Mono.just(next) : again(next));
    }

    /** What was just done was for an older state. */
    private Mono<Stored<Mentor>> again(Stored<Mentor> newer) {
        return seats(newer.state()).then(certificate(newer.state())).then(after(newer));
    }

    private Mono<Void> seats(Mentor mentor) {
        return switch (mentor) {
            case Candidate candidate -> Mono.empty();
            case Appointed appointed -> open(mentor.id(), appointed.tenure().appointment());
            case Member out ->
                mentors.seats()
                        .close(mentor.id(), Mentors.SEATS)
                        .then(mentors.seats().close(mentor.id(), Mentors.EMERGENCY_SEATS));
        };
    }

    /** As many as the appointment says, and for emergencies as the programme that it was made by. */
    private Mono<Void> open(String mentorId, Appointment appointment) {
        return mentors.seats()
                .open(mentorId, Mentors.SEATS, appointment.capacity())
                .then(programmes.version(appointment.programmeVersion()))
                .flatMap(programme -> mentors.seats()
                        .open(
                                mentorId,
                                Mentors.EMERGENCY_SEATS,
                                programme.mentors().emergencyCapacity()));
    }

    private Mono<Void> certificate(Mentor mentor) {
        return switch (mentor) {
            case Candidate candidate -> Mono.empty();
            case Removed removed ->
                certificates.revoke(removed.tenure().appointment().certificateNumber());
            case Member member -> certificates.certify(holding(member));
        };
    }

    private static Holding holding(Member member) {
        Appointment appointment = member.tenure().appointment();
        return new Holding(
                appointment.certificateNumber(),
                member.id(),
                member.file().person().name(),
                member.division(),
                appointment.termFrom(),
                appointment.termTo(),
                appointment.programmeVersion());
    }
}
