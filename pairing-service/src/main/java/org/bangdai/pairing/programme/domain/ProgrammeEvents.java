package org.bangdai.pairing.programme.domain;

import java.util.List;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** What happens to versions of programmes, as it is published: the whole state, the newest of each version stays. */
public final class ProgrammeEvents {

    private ProgrammeEvents() {}

    /** @param checkedAgainst null for a province's */
    public record ProgrammePublished(
            String versionId,
            String division,
            int version,
            @Nullable String checkedAgainst,
            List<Rule> deviations,
            Programme rules)
            implements Event {
        @Override
        public String type() {
            return "programme-published";
        }
    }

    public record ProgrammeWithdrawn(String versionId, String division, int version, String reason) implements Event {
        @Override
        public String type() {
            return "programme-withdrawn";
        }
    }
}
