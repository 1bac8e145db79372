package org.bangdai.pairing.mentor.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Taken out of the pool by an organiser, with a reason. */
public record Removed(
        CandidateFile file,
        Tenure tenure,
        Removal removal,
        List<Removal.Objection> objections,
        Removal.Ruling ruling,
        @Nullable String intent)
        implements Left {

    public Removed {
        objections = List.copyOf(objections);
    }

    @Override
    public Instant leftAt() {
        return ruling.at();
    }

    @Override
    public Removed with(CandidateFile next) {
        return new Removed(next, tenure, removal, objections, ruling, intent);
    }

    @Override
    public Removed settled() {
        return new Removed(file, tenure, removal, objections, ruling, null);
    }
}
