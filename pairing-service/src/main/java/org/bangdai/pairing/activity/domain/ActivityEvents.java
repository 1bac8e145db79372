package org.bangdai.pairing.activity.domain;

import java.time.LocalDate;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** What happens to activities, as it is published; keyed by the pairing. */
public final class ActivityEvents {

    private ActivityEvents() {}

    /** @param corrects the version that it replaces; null where it is the first */
    public record ActivityRecorded(
            String activityId,
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            Method method,
            LocalDate heldOn,
            String recordedBy,
            @Nullable String corrects)
            implements Event {
        @Override
        public String type() {
            return "activity-recorded";
        }
    }

    /** @param households how many were seen; absent of other methods than a home visit */
    public record ActivityConfirmed(
            String activityId,
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            Method method,
            LocalDate heldOn,
            String recordedBy,
            String confirmedBy,
            @Nullable Integer households)
            implements Event {
        @Override
        public String type() {
            return "activity-confirmed";
        }
    }

    /** The other side says that it was not so. @param reason as they wrote it */
    public record ActivityDeclined(
            String activityId,
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            Method method,
            LocalDate heldOn,
            String recordedBy,
            String declinedBy,
            String reason)
            implements Event {
        @Override
        public String type() {
            return "activity-declined";
        }
    }

    /** A corrected version took its place; it counts no more, confirmed or not. */
    public record ActivitySuperseded(
            String activityId,
            String successorId,
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            Method method,
            LocalDate heldOn,
            String supersededBy)
            implements Event {
        @Override
        public String type() {
            return "activity-superseded";
        }
    }

    /** A spot check found that it was not genuine; it counts no more. @param reason as the organiser wrote it */
    public record ActivityVoided(
            String activityId,
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            Method method,
            LocalDate heldOn,
            String spotCheckId,
            String reason)
            implements Event {
        @Override
        public String type() {
            return "activity-voided";
        }
    }

    static ActivityDeclined declined(Activity it, String by, String reason) {
        return new ActivityDeclined(
                it.activityId(),
                it.pairingId(),
                it.mentorId(),
                it.menteeId(),
                it.division(),
                it.method(),
                it.heldOn(),
                it.recordedBy(),
                by,
                reason);
    }

    static ActivitySuperseded superseded(Activity it, String successorId, String by) {
        return new ActivitySuperseded(
                it.activityId(),
                successorId,
                it.pairingId(),
                it.mentorId(),
                it.menteeId(),
                it.division(),
                it.method(),
                it.heldOn(),
                by);
    }

    static ActivityVoided voided(Activity it, String spotCheckId, String reason) {
        return new ActivityVoided(
                it.activityId(),
                it.pairingId(),
                it.mentorId(),
                it.menteeId(),
                it.division(),
                it.method(),
                it.heldOn(),
                spotCheckId,
                reason);
    }

    /** The first event of a version that corrects another. */
    public static ActivityRecorded recorded(Activity it) {
        return new ActivityRecorded(
                it.activityId(),
                it.pairingId(),
                it.mentorId(),
                it.menteeId(),
                it.division(),
                it.method(),
                it.heldOn(),
                it.recordedBy(),
                it.origin() == null ? null : it.origin().correctedId());
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
                by,
                it.details() instanceof Details.HomeVisit visit
                        ? visit.households().size()
                        : null);
    }
}
