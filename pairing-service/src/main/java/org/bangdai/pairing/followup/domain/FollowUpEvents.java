package org.bangdai.pairing.followup.domain;

import org.bangdai.platform.decision.Event;

/** What happens to follow-ups, as it is published. */
public final class FollowUpEvents {

    private FollowUpEvents() {}

    /** @param subjectId the mentor's or the pairing's id */
    public record FollowUpOpened(
            String followUpId, String personId, String division, FollowUp.Kind kind, String subjectId)
            implements Event {
        @Override
        public String type() {
            return "follow-up-opened";
        }
    }

    public record FollowUpClosed(
            String followUpId, String personId, String division, FollowUp.Kind kind, boolean dismissed)
            implements Event {
        @Override
        public String type() {
            return "follow-up-closed";
        }
    }
}
