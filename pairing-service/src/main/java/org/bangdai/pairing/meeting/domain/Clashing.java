package org.bangdai.pairing.meeting.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Was not booked: one of the two is elsewhere. */
public record Clashing(Details details, List<Occurrence> occurrences, Clash clash) implements Meeting {

    public Clashing {
        occurrences = List.copyOf(occurrences);
    }

    @Override
    public @Nullable String intent() {
        return null;
    }
}
