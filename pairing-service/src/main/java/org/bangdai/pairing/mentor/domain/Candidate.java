package org.bangdai.pairing.mentor.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.pairing.roster.domain.MentorFacts;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** Under review. */
public record Candidate(CandidateFile file, List<Signature> signatures, List<Rejection> rejections) implements Mentor {

    public Candidate {
        signatures = List.copyOf(signatures);
        rejections = List.copyOf(rejections);
    }

    @Override
    public @Nullable String intent() {
        return null;
    }

    @Override
    public Candidate settled() {
        return this;
    }

    @Override
    public Mentor erased() {
        return isErased() ? this : new Candidate(file.ofNobody(), List.of(), List.of());
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
                Mentor.changed(file, next, nomination));
    }

    @Override
    public Decision<Mentor> corrected(PersonFacts person, MentorFacts facts) {
        return nominated(person, facts, file.nominations().getLast());
    }

    @Override
    public Decision<Mentor> overridden(CandidateFile.Waiver waiver, Programme programme) {
        return file.overriding(waiver, programme, this, next -> new Candidate(next, List.of(), List.of()));
    }

    @Override
    public Decision<Mentor> confirm(Confirming confirming, Programme programme, LocalDate today) {
        MentorRefusal refusal = mayNotDecide(confirming, programme);
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        List<Criterion> failed = Criteria.failed(file, programme.mentors());
        if (!failed.isEmpty()) {
            return Decision.refuse(new MentorRefusal.CriteriaNotMet(failed));
        }
        return signed(confirming, programme, today);
    }

    private @Nullable MentorRefusal mayNotDecide(Confirming department, Programme programme) {
        if (!programme.confirmers().contains(department.department())) {
            return new MentorRefusal.NotAConfirmer(department.department());
        }
        if (department.self()) {
            return new MentorRefusal.OwnFile();
        }
        return department.fileVersion() == file.version() ? null : new MentorRefusal.OtherVersion(file.version());
    }

    private Decision<Mentor> signed(Confirming confirming, Programme programme, LocalDate today) {
        boolean repeated = signatures.stream().anyMatch(it -> it.department().equals(confirming.department()));
        List<Signature> all = new ArrayList<>(signatures);
        if (!repeated) {
            all.add(new Signature(confirming.department(), confirming.by(), confirming.fileVersion(), confirming.at()));
        }
        // Who must sign may have changed since some did.
        if (all.stream().map(Signature::department).toList().containsAll(programme.confirmers())) {
            return appointed(all, programme, today);
        }
        return repeated
                ? Decision.change(this)
                : Decision.change(
                        new Candidate(file, all, withoutRejection(confirming.department())),
                        new MentorEvents.MentorConfirmed(id(), division(), confirming.department(), file.version()));
    }

    private Decision<Mentor> appointed(List<Signature> all, Programme programme, LocalDate today) {
        Appointment appointment = Appointment.of(file, programme, today);
        return Decision.change(
                new Appointed(file, Tenure.begin(all, appointment), SETTLE),
                new MentorEvents.MentorAppointed(
                        id(),
                        division(),
                        appointment.certificateNumber(),
                        appointment.termFrom(),
                        appointment.termTo(),
                        appointment.capacity(),
                        appointment.programmeVersion(),
                        MentorEvents.Profile.of(file)));
    }

    /** A department says no to the version that it saw: the file stays open, and an edit is what goes on from here. Its own signature is void. */
    public Decision<Mentor> reject(Confirming department, String reason, Programme programme) {
        MentorRefusal refusal = mayNotDecide(department, programme);
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        if (rejections.stream().anyMatch(it -> it.department().equals(department.department()))) {
            return Decision.change(this);
        }
        List<Rejection> all = new ArrayList<>(rejections);
        all.add(new Rejection(department.department(), department.by(), reason, department.at()));
        List<Signature> others = signatures.stream()
                .filter(it -> !it.department().equals(department.department()))
                .toList();
        return Decision.change(
                new Candidate(file, others, all),
                new MentorEvents.MentorRejected(id(), division(), department.department(), file.isSelfNominated()));
    }

    /** A department that signs after all has taken its no back. */
    private List<Rejection> withoutRejection(String department) {
        return rejections.stream()
                .filter(it -> !it.department().equals(department))
                .toList();
    }
}
