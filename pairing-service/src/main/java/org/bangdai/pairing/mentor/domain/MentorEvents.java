package org.bangdai.pairing.mentor.domain;

import java.time.LocalDate;
import org.bangdai.platform.decision.Event;

/** What happens to mentors, as it is published. */
public final class MentorEvents {

    private MentorEvents() {}

    public record MentorNominated(String mentorId, String division, NominationKind kind) implements Event {
        @Override
        public String type() {
            return "mentor-nominated";
        }
    }

    public record MentorEdited(String mentorId, String division, int fileVersion) implements Event {
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

    public record MentorRejected(String mentorId, String division, String department) implements Event {
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
            String programmeVersion)
            implements Event {
        @Override
        public String type() {
            return "mentor-appointed";
        }
    }
}
