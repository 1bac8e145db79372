package org.bangdai.pairing.mentor.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.roster.domain.MentorTrack;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** What happens to mentors, as it is published. */
public final class MentorEvents {

    private MentorEvents() {}

    /** What a mentor is counted by. @param birthYear absent where it is unknown */
    public record Profile(MentorTrack track, @Nullable Integer birthYear, Set<Field> fields) {

        public Profile {
            fields = Collections.unmodifiableSet(new TreeSet<>(fields));
        }

        static Profile of(CandidateFile file) {
            return new Profile(
                    file.mentor().track(),
                    file.person().birthYear(),
                    file.person().fields());
        }
    }

    /** @param rosterId null where somebody nominated this person alone */
    public record MentorNominated(
            String mentorId,
            String division,
            NominationKind kind,
            @Nullable String rosterId) implements Event {

        static MentorNominated of(PersonFacts person, Nomination nomination) {
            return new MentorNominated(person.personId(), person.division(), nomination.kind(), nomination.rosterId());
        }

        @Override
        public String type() {
            return "mentor-nominated";
        }
    }

    /** @param profile what figures need of the file as it is now */
    public record MentorEdited(
            String mentorId,
            String division,
            int fileVersion,
            @Nullable Profile profile) implements Event {
        @Override
        public String type() {
            return "mentor-edited";
        }
    }

    public record MentorConfirmed(String mentorId, String division, String department, int fileVersion)
            implements Event {
        @Override
        public String type() {
            return "mentor-confirmed";
        }
    }

    /** @param selfNominated whether the candidate is among those who nominated */
    public record MentorRejected(String mentorId, String division, String department, boolean selfNominated)
            implements Event {
        @Override
        public String type() {
            return "mentor-rejected";
        }
    }

    public record MentorAppointed(
            String mentorId,
            String division,
            String certificateNumber,
            LocalDate termFrom,
            LocalDate termTo,
            int capacity,
            String programmeVersion,
            @Nullable Profile profile)
            implements Event {
        @Override
        public String type() {
            return "mentor-appointed";
        }
    }

    public record MentorSuspended(String mentorId, String division, String reason) implements Event {
        @Override
        public String type() {
            return "mentor-suspended";
        }
    }

    public record MentorResumed(String mentorId, String division) implements Event {
        @Override
        public String type() {
            return "mentor-resumed";
        }
    }

    public record MentorRenewed(
            String mentorId, String division, String certificateNumber, LocalDate termTo, String programmeVersion)
            implements Event {
        @Override
        public String type() {
            return "mentor-renewed";
        }
    }

    public record MentorCapacityChanged(String mentorId, String division, int capacity) implements Event {
        @Override
        public String type() {
            return "mentor-capacity-changed";
        }
    }

    public record MentorRemovalProposed(String mentorId, String division, Removal.Reason reason, LocalDate objectUntil)
            implements Event {
        @Override
        public String type() {
            return "mentor-removal-proposed";
        }
    }

    public record MentorObjected(String mentorId, String division) implements Event {
        @Override
        public String type() {
            return "mentor-objected";
        }
    }

    public record MentorKept(String mentorId, String division, String reason) implements Event {
        @Override
        public String type() {
            return "mentor-kept";
        }
    }

    public record MentorRemoved(String mentorId, String division, Removal.Reason reason, String certificateNumber)
            implements Event {
        @Override
        public String type() {
            return "mentor-removed";
        }
    }

    public record MentorTermEnding(String mentorId, String division, LocalDate termTo) implements Event {
        @Override
        public String type() {
            return "mentor-term-ending";
        }
    }

    public record MentorTermEnded(String mentorId, String division, LocalDate termTo) implements Event {
        @Override
        public String type() {
            return "mentor-term-ended";
        }
    }

    public record MentorCriterionOverridden(
            String mentorId, String division, Criterion criterion, String reason, int fileVersion) implements Event {
        @Override
        public String type() {
            return "mentor-criterion-overridden";
        }
    }
}
