package org.bangdai.pairing.mentor.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The term is over; active pairings go on to their own ends. */
public record Expired(
        CandidateFile file,
        Tenure tenure,
        Instant leftAt,
        @Nullable String intent) implements Left {

    @Override
    public Expired with(CandidateFile next) {
        return new Expired(next, tenure, leftAt, intent);
    }

    @Override
    public Expired settled() {
        return new Expired(file, tenure, leftAt, null);
    }
}
