package org.bangdai.pairing.meeting.domain;

import java.time.Instant;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** What happens to meetings, as it is published. */
public final class MeetingEvents {

    private MeetingEvents() {}

    /** @param recurrence null for a single one */
    public record MeetingScheduled(
            String meetingId,
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            Instant startsAt,
            int minutes,
            @Nullable String place,
            @Nullable Recurrence recurrence)
            implements Event {
        @Override
        public String type() {
            return "meeting-scheduled";
        }
    }

    /** @param number the date's; null where all that were to come are cancelled */
    public record MeetingCancelled(
            String meetingId,
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            @Nullable Integer number,
            String reason,
            String cancelledBy)
            implements Event {
        @Override
        public String type() {
            return "meeting-cancelled";
        }
    }

    /** One side was there, it says. */
    public record MeetingAttended(
            String meetingId,
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            int number,
            String attendedBy)
            implements Event {
        @Override
        public String type() {
            return "meeting-attended";
        }
    }

    static MeetingScheduled scheduled(Details it) {
        return new MeetingScheduled(
                it.meetingId(),
                it.pairingId(),
                it.mentorId(),
                it.menteeId(),
                it.division(),
                it.from(),
                it.minutes(),
                it.place(),
                it.recurrence());
    }

    static MeetingCancelled cancelled(Details it, @Nullable Integer number, String reason, String by) {
        return new MeetingCancelled(
                it.meetingId(), it.pairingId(), it.mentorId(), it.menteeId(), it.division(), number, reason, by);
    }

    static MeetingAttended attended(Details it, int number, String by) {
        return new MeetingAttended(
                it.meetingId(), it.pairingId(), it.mentorId(), it.menteeId(), it.division(), number, by);
    }
}
