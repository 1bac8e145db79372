package org.bangdai.pairing.person.domain;

import java.time.LocalDate;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** A person's whole state as others may know it; the newest one stays in the compacted topic. */
public record PersonChanged(
        String personId,
        String name,
        String division,
        String unit,
        String post,
        @Nullable String leaderId,
        Standing.@Nullable Kind standing,
        @Nullable LocalDate standingSince)
        implements Event {

    @Override
    public String type() {
        return "person-changed";
    }
}
