package org.bangdai.pairing.mentee.domain;

import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.platform.decision.Event;

/** What happens to mentees, as it is published. */
public final class MenteeEvents {

    private MenteeEvents() {}

    public record MenteeRegistered(String menteeId, String division, MenteeCategory category) implements Event {
        @Override
        public String type() {
            return "mentee-registered";
        }
    }

    public record MenteeEdited(String menteeId, String division, MenteeCategory category) implements Event {
        @Override
        public String type() {
            return "mentee-edited";
        }
    }
}
