package org.bangdai.pairing.meeting.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One date of a meeting.
 *
 * @param number from 1
 * @param attended person ids of those who say that they were there
 */
public record Occurrence(int number, Instant startsAt, Instant endsAt, boolean cancelled, List<String> attended) {

    public Occurrence {
        attended = List.copyOf(attended);
    }

    /** Touching ends do not overlap. */
    boolean overlaps(Occurrence other) {
        return !cancelled && !other.cancelled && startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }

    Occurrence cancel() {
        return new Occurrence(number, startsAt, endsAt, true, attended);
    }

    Occurrence attendedBy(String person) {
        List<String> all = new ArrayList<>(attended);
        all.add(person);
        return new Occurrence(number, startsAt, endsAt, cancelled, all);
    }
}
