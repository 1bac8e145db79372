package org.bangdai.pairing.mentor.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.pairing.roster.domain.MentorFacts;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Event;

/** A member of the pool, or a candidate for it. The mentor's id is the person's. */
public sealed interface Mentor {

    CandidateFile file();

    default String id() {
        return file().person().personId();
    }

    /** One department's confirmation of one version of the file. */
    record Signature(String department, String by, int fileVersion, Instant at) {}

    /** One department's no, with its reason. */
    record Rejection(String department, String by, String reason, Instant at) {}

    /** Merges a nomination into the file. What changed in it voids the signatures of a candidate. */
    Decision<Mentor> nominated(PersonFacts person, MentorFacts facts, Nomination nomination);

    /** Corrects the facts in the file, as {@link #nominated} does without a nomination. */
    default Decision<Mentor> edited(MentorFacts facts) {
        return nominated(file().person(), facts, file().nominations().getLast());
    }

    /** @param confirming who, for which department, and what version they saw */
    Decision<Mentor> confirm(Confirming confirming, Programme programme, LocalDate today);

    /** A confirmation as it is asked for. */
    record Confirming(String department, String by, boolean self, int fileVersion, Instant at) {}

    static Decision<Mentor> first(PersonFacts person, MentorFacts facts, Nomination nomination) {
        Candidate candidate = new Candidate(CandidateFile.open(person, facts, nomination), List.of(), List.of());
        return Decision.change(
                candidate, new MentorEvents.MentorNominated(person.personId(), person.division(), nomination.kind()));
    }

    /** Under review. */
    record Candidate(CandidateFile file, List<Signature> signatures, List<Rejection> rejections) implements Mentor {

        public Candidate {
            signatures = List.copyOf(signatures);
            rejections = List.copyOf(rejections);
        }

        @Override
        public Decision<Mentor> nominated(PersonFacts person, MentorFacts facts, Nomination nomination) {
            CandidateFile next = file.with(person, facts, nomination);
            if (next.equals(file)) {
                return Decision.change(this);
            }
            boolean edited = next.version() != file.version();
            return Decision.change(
                    new Candidate(next, edited ? List.of() : signatures, edited ? List.of() : rejections),
                    changed(next, nomination));
        }

        private Event changed(CandidateFile next, Nomination nomination) {
            return next.version() != file.version()
                    ? new MentorEvents.MentorEdited(id(), next.person().division(), next.version())
                    : new MentorEvents.MentorNominated(id(), next.person().division(), nomination.kind());
        }

        @Override
        public Decision<Mentor> confirm(Confirming confirming, Programme programme, LocalDate today) {
            if (!programme.confirmers().contains(confirming.department())) {
                return Decision.refuse(new MentorRefusal.NotAConfirmer(confirming.department()));
            }
            if (confirming.self()) {
                return Decision.refuse(new MentorRefusal.OwnFile());
            }
            if (confirming.fileVersion() != file.version()) {
                return Decision.refuse(new MentorRefusal.OtherVersion(file.version()));
            }
            List<Criterion> failed = Criteria.failed(file.mentor(), programme.mentors());
            if (!failed.isEmpty()) {
                return Decision.refuse(new MentorRefusal.CriteriaNotMet(failed));
            }
            return signed(confirming, programme, today);
        }

        private Decision<Mentor> signed(Confirming confirming, Programme programme, LocalDate today) {
            if (signatures.stream().anyMatch(it -> it.department().equals(confirming.department()))) {
                return Decision.change(this);
            }
            List<Signature> all = new ArrayList<>(signatures);
            all.add(new Signature(confirming.department(), confirming.by(), confirming.fileVersion(), confirming.at()));
            if (all.size() == programme.confirmers().size()) {
                return appointed(all, programme, today);
            }
            return Decision.change(
                    new Candidate(file, all, rejections),
                    new MentorEvents.MentorConfirmed(
                            id(), file.person().division(), confirming.department(), file.version()));
        }

        private Decision<Mentor> appointed(List<Signature> all, Programme programme, LocalDate today) {
            Appointment appointment = Appointment.of(file, programme, today);
            return Decision.change(
                    new Appointed(file, all, appointment),
                    new MentorEvents.MentorAppointed(
                            id(),
                            file.person().division(),
                            appointment.certificateNumber(),
                            appointment.termFrom(),
                            appointment.termTo(),
                            appointment.capacity(),
                            appointment.programmeVersion()));
        }

        /** A department says no: the file stays open, and an edit is what goes on from here. */
        public Decision<Mentor> reject(Rejection rejection, Programme programme) {
            if (!programme.confirmers().contains(rejection.department())) {
                return Decision.refuse(new MentorRefusal.NotAConfirmer(rejection.department()));
            }
            if (rejections.stream().anyMatch(it -> it.department().equals(rejection.department()))) {
                return Decision.change(this);
            }
            List<Rejection> all = new ArrayList<>(rejections);
            all.add(rejection);
            List<Signature> others = signatures.stream()
                    .filter(it -> !it.department().equals(rejection.department()))
                    .toList();
            return Decision.change(
                    new Candidate(file, others, all),
                    new MentorEvents.MentorRejected(id(), file.person().division(), rejection.department()));
        }
    }

    /** In the pool. */
    record Appointed(CandidateFile file, List<Signature> signatures, Appointment appointment) implements Mentor {

        public Appointed {
            signatures = List.copyOf(signatures);
        }

        /** The appointment stands as it was signed; the file goes on. */
        @Override
        public Decision<Mentor> nominated(PersonFacts person, MentorFacts facts, Nomination nomination) {
            CandidateFile next = file.with(person, facts, nomination);
            if (next.equals(file)) {
                return Decision.change(this);
            }
            return Decision.change(
                    new Appointed(next, signatures, appointment),
                    new MentorEvents.MentorEdited(id(), next.person().division(), next.version()));
        }

        /** Again by a department that signed: nothing more happens. */
        @Override
        public Decision<Mentor> confirm(Confirming confirming, Programme programme, LocalDate today) {
            return signatures.stream()
                            .anyMatch(it -> it.department().equals(confirming.department())
                                    && it.fileVersion() == confirming.fileVersion())
                    ? Decision.change(this)
                    : Decision.refuse(new MentorRefusal.AlreadyAppointed());
        }

        public boolean isInTerm(LocalDate day) {
            return !day.isBefore(appointment.termFrom()) && !day.isAfter(appointment.termTo());
        }
    }
}
