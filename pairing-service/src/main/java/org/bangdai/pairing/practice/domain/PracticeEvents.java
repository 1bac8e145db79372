package org.bangdai.pairing.practice.domain;

import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.platform.decision.Event;

/** What happens to practices, as it is published. Their texts stay in the library. */
public final class PracticeEvents {

    private PracticeEvents() {}

    public record PracticeDrafted(
            String practiceId,
            String activityId,
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            Method method,
            Field field)
            implements Event {
        @Override
        public String type() {
            return "practice-drafted";
        }
    }

    public record PracticeEdited(String practiceId, String pairingId, String mentorId, String menteeId, String division)
            implements Event {
        @Override
        public String type() {
            return "practice-edited";
        }
    }

    public record PracticeSubmitted(
            String practiceId, String pairingId, String mentorId, String menteeId, String division) implements Event {
        @Override
        public String type() {
            return "practice-submitted";
        }
    }

    /** @param sharedIn the division in which, and below, everybody may read it */
    public record PracticeApproved(
            String practiceId,
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            Method method,
            Field field,
            String sharedIn)
            implements Event {
        @Override
        public String type() {
            return "practice-approved";
        }
    }

    public record PracticeReturned(
            String practiceId, String pairingId, String mentorId, String menteeId, String division, String reason)
            implements Event {
        @Override
        public String type() {
            return "practice-returned";
        }
    }

    /** @param sharedIn as in {@link PracticeApproved}, further up */
    public record PracticeShared(
            String practiceId, String pairingId, String mentorId, String menteeId, String division, String sharedIn)
            implements Event {
        @Override
        public String type() {
            return "practice-shared";
        }
    }

    /** It is out of the library, and awaits an organiser again. */
    public record PracticeRecalled(
            String practiceId, String pairingId, String mentorId, String menteeId, String division, Recall recall)
            implements Event {
        @Override
        public String type() {
            return "practice-recalled";
        }
    }

    public record PracticeWithdrawn(
            String practiceId, String pairingId, String mentorId, String menteeId, String division, String reason)
            implements Event {
        @Override
        public String type() {
            return "practice-withdrawn";
        }
    }
}
