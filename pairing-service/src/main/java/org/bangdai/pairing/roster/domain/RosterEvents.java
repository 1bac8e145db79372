package org.bangdai.pairing.roster.domain;

import org.bangdai.platform.decision.Event;

/** What organisers do with rosters; what is in one shows in the events of its persons. */
public final class RosterEvents {

    private RosterEvents() {}

    public record RosterUploaded(String rosterId, String division, boolean dryRun) implements Event {
        @Override
        public String type() {
            return "roster-uploaded";
        }
    }

    /** Its good rows are being imported. */
    public record RosterCommitted(String rosterId, String division) implements Event {
        @Override
        public String type() {
            return "roster-committed";
        }
    }
}
