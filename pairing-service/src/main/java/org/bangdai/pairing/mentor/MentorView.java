package org.bangdai.pairing.mentor;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.mentor.Mentors.Capacity;
import org.bangdai.pairing.mentor.domain.Appointment;
import org.bangdai.pairing.mentor.domain.Criteria;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.mentor.domain.Mentor.Appointed;
import org.bangdai.pairing.mentor.domain.Mentor.Candidate;
import org.bangdai.pairing.mentor.domain.Mentor.Rejection;
import org.bangdai.pairing.mentor.domain.Mentor.Signature;
import org.bangdai.pairing.mentor.domain.Nomination;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.roster.domain.MentorFacts;
import org.jspecify.annotations.Nullable;

/** A mentor as callers see one. */
record MentorView(
        String id,
        State state,
        String name,
        String division,
        String unit,
        String post,
        Set<Field> fields,
        Set<String> dialects,
        int fileVersion,
        MentorFacts facts,
        List<CriterionView> criteria,
        List<Nomination> nominations,
        List<Signature> confirmations,
        List<Rejection> rejections,
        @Nullable AppointmentView appointment,
        @Nullable Capacity capacity) {

    enum State {
        CANDIDATE,
        APPOINTED
    }

    record CriterionView(String criterion, String zh, String en, boolean passed, String evidence) {}

    record AppointmentView(String certificateNumber, LocalDate termFrom, LocalDate termTo, String programmeVersion) {}

    static MentorView of(Mentor mentor, Programme programme, @Nullable Capacity capacity) {
        PersonFacts person = mentor.file().person();
        return new MentorView(
                mentor.id(),
                mentor instanceof Appointed ? State.APPOINTED : State.CANDIDATE,
                person.name(),
                person.division(),
                person.unit(),
                person.post(),
                person.fields(),
                person.dialects(),
                mentor.file().version(),
                mentor.file().mentor(),
                criteria(mentor, programme),
                mentor.file().nominations(),
                confirmations(mentor),
                mentor instanceof Candidate candidate ? candidate.rejections() : List.of(),
                mentor instanceof Appointed appointed ? appointment(appointed.appointment()) : null,
                mentor instanceof Appointed ? capacity : null);
    }

    private static List<CriterionView> criteria(Mentor mentor, Programme programme) {
        return Criteria.check(mentor.file().mentor(), programme.mentors()).stream()
                .map(it -> new CriterionView(
                        it.criterion().name(),
                        it.criterion().zh(),
                        it.criterion().en(),
                        it.passed(),
                        it.evidence()))
                .toList();
    }

    private static List<Signature> confirmations(Mentor mentor) {
        return switch (mentor) {
            case Candidate candidate -> candidate.signatures();
            case Appointed appointed -> appointed.signatures();
        };
    }

    private static AppointmentView appointment(Appointment appointment) {
        return new AppointmentView(
                appointment.certificateNumber(),
                appointment.termFrom(),
                appointment.termTo(),
                appointment.programmeVersion());
    }
}
