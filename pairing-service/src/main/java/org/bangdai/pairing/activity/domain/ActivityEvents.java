package org.bangdai.pairing.activity.domain;

import java.time.LocalDate;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.platform.decision.Event;

/** What happens to activities, as it is published; keyed by the pairing. */
public final class ActivityEvents {

    private ActivityEvents() {}

    public record ActivityRecorded(
            String activityId,
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            Method method,
            LocalDate heldOn,
            String recordedBy)
            implements Event {
        @Override
        public String type() {
            return "activity-recorded";
        }
    }

    public record ActivityConfirmed(
            String activityId,
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            Method method,
            LocalDate heldOn,
            String recordedBy,
            String confirmedBy)
            implements Event {
        @Override
        public String type() {
            return "activity-confirmed";
        }
    }

    static ActivityRecorded recorded(Activity it) {
        return new ActivityRecorded(
                it.activityId(),
                it.pairingId(),
                it.mentorId(),
                it.menteeId(),
                it.division(),
                it.method(),
                it.heldOn(),
                it.recordedBy());
    }

    static ActivityConfirmed confirmed(Activity it, String by) {
        return new ActivityConfirmed(
                it.activityId(),
                it.pairingId(),
                it.mentorId(),
                it.menteeId(),
                it.division(),
                it.method(),
                it.heldOn(),
                it.recordedBy(),
                by);
    }
}
