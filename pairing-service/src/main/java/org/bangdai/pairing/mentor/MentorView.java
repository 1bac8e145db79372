package org.bangdai.pairing.mentor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.mentor.Mentors.Capacity;
import org.bangdai.pairing.mentor.Origins.Origin;
import org.bangdai.pairing.mentor.domain.Appointed;
import org.bangdai.pairing.mentor.domain.Appointment;
import org.bangdai.pairing.mentor.domain.Candidate;
import org.bangdai.pairing.mentor.domain.CandidateFile;
import org.bangdai.pairing.mentor.domain.Criteria;
import org.bangdai.pairing.mentor.domain.Expired;
import org.bangdai.pairing.mentor.domain.ForRemoval;
import org.bangdai.pairing.mentor.domain.InOffice;
import org.bangdai.pairing.mentor.domain.Member;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.mentor.domain.Mentor.Rejection;
import org.bangdai.pairing.mentor.domain.Mentor.Signature;
import org.bangdai.pairing.mentor.domain.Nomination;
import org.bangdai.pairing.mentor.domain.NominationKind;
import org.bangdai.pairing.mentor.domain.Removal;
import org.bangdai.pairing.mentor.domain.Removed;
import org.bangdai.pairing.mentor.domain.Suspended;
import org.bangdai.pairing.mentor.domain.Suspension;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.roster.domain.MentorFacts;
import org.bangdai.platform.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A mentor as callers see one.
 *
 * @param emergencyCapacity seats for emergencies alone; null until they are opened
 * @param cameFrom the pairings that they completed as the mentee; null in lists
 */
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
        List<NominationView> nominations,
        List<Signature> confirmations,
        List<Rejection> rejections,
        @Nullable AppointmentView appointment,
        @Nullable Suspension suspension,
        @Nullable RemovalView removal,
        @Nullable Capacity capacity,
        @Nullable Capacity emergencyCapacity,
        @Nullable List<Origin> cameFrom) {

    enum State {
        CANDIDATE,
        APPOINTED,
        SUSPENDED,
        REMOVAL_PROPOSED,
        REMOVED,
        EXPIRED;

        static State of(Mentor mentor) {
            return switch (mentor) {
                case Candidate it -> CANDIDATE;
                case Appointed it -> APPOINTED;
                case Suspended it -> SUSPENDED;
                case ForRemoval it -> REMOVAL_PROPOSED;
                case Removed it -> REMOVED;
                case Expired it -> EXPIRED;
            };
        }

        /** As it is stored. */
        String kind() {
            return (switch (this) {
                        case CANDIDATE -> Candidate.class;
                        case APPOINTED -> Appointed.class;
                        case SUSPENDED -> Suspended.class;
                        case REMOVAL_PROPOSED -> ForRemoval.class;
                        case REMOVED -> Removed.class;
                        case EXPIRED -> Expired.class;
                    })
                    .getSimpleName();
        }
    }

    /** @param override why it need not be passed; null where it has to be */
    record CriterionView(
            String criterion,
            String zh,
            String en,
            boolean passed,
            String evidence,
            CandidateFile.@Nullable Waiver override) {}

    /** @param recommenders null where they are confidential and the reader is no organiser */
    record NominationView(
            NominationKind kind,
            String by,
            String reason,
            Instant at,
            int recommenderCount,
            @Nullable List<String> recommenders,
            boolean confidential) {

        static NominationView of(Nomination nomination, boolean confidant) {
            return new NominationView(
                    nomination.kind(),
                    nomination.by(),
                    nomination.reason(),
                    nomination.at(),
                    nomination.recommenders().size(),
                    nomination.confidential() && !confidant ? null : nomination.recommenders(),
                    nomination.confidential());
        }
    }

    record AppointmentView(String certificateNumber, LocalDate termFrom, LocalDate termTo, String programmeVersion) {

        static AppointmentView of(Appointment appointment) {
            return new AppointmentView(
                    appointment.certificateNumber(),
                    appointment.termFrom(),
                    appointment.termTo(),
                    appointment.programmeVersion());
        }
    }

    /** @param ruling null until the mentor is removed */
    record RemovalView(
            Removal.Reason reason,
            String text,
            String by,
            Instant at,
            LocalDate objectUntil,
            List<Removal.Objection> objections,
            Removal.@Nullable Ruling ruling) {

        static @Nullable RemovalView of(Mentor mentor) {
            return switch (mentor) {
                case ForRemoval it -> of(it.removal(), it.objections(), null);
                case Removed it -> of(it.removal(), it.objections(), it.ruling());
                default -> null;
            };
        }

        private static RemovalView of(
                Removal removal, List<Removal.Objection> objections, Removal.@Nullable Ruling ruling) {
            return new RemovalView(
                    removal.reason(),
                    removal.text(),
                    removal.by(),
                    removal.at(),
                    removal.objectUntil(),
                    objections,
                    ruling);
        }
    }

    static MentorView of(
            Caller by,
            Mentor mentor,
            Programme programme,
            @Nullable Capacity capacity,
            @Nullable Capacity emergencyCapacity,
            @Nullable List<Origin> cameFrom) {
        PersonFacts person = mentor.file().person();
        // Not even as an organiser does somebody read who recommended them in confidence.
        boolean confidant = by.hasRole("organiser") && !by.is(mentor.id());
        return new MentorView(
                mentor.id(),
                State.of(mentor),
                person.name(),
                person.division(),
                person.unit(),
                person.post(),
                person.fields(),
                person.dialects(),
                mentor.file().version(),
                mentor.file().mentor(),
                criteria(mentor.file(), programme),
                mentor.file().nominations().stream()
                        .map(it -> NominationView.of(it, confidant))
                        .toList(),
                confirmations(mentor),
                mentor instanceof Candidate candidate ? candidate.rejections() : List.of(),
                mentor instanceof Member member
                        ? AppointmentView.of(member.tenure().appointment())
                        : null,
                mentor instanceof InOffice member ? member.suspension() : null,
                RemovalView.of(mentor),
                mentor instanceof Candidate ? null : capacity,
                mentor instanceof Candidate ? null : emergencyCapacity,
                cameFrom);
    }

    private static List<CriterionView> criteria(CandidateFile file, Programme programme) {
        return Criteria.check(file.mentor(), programme.mentors()).stream()
                .map(it -> new CriterionView(
                        it.criterion().name(),
                        it.criterion().zh(),
                        it.criterion().en(),
                        it.passed(),
                        it.evidence(),
                        file.overrides().stream()
                                .filter(waiver -> waiver.criterion() == it.criterion())
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private static List<Signature> confirmations(Mentor mentor) {
        return switch (mentor) {
            case Candidate candidate -> candidate.signatures();
            case Member member -> member.tenure().signatures();
        };
    }
}
