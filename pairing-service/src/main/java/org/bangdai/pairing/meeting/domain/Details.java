package org.bangdai.pairing.meeting.domain;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who meets, when, where; never changes.
 *
 * @param from when the first one starts
 * @param until when the last one ends
 * @param recurrence null for a single one
 * @param bookedBy the actor
 */
public record Details(
        String meetingId,
        String pairingId,
        String mentorId,
        String menteeId,
        String division,
        Instant from,
        Instant until,
        int minutes,
        @Nullable String place,
        @Nullable Recurrence recurrence,
        String bookedBy) {

    public Set<String> participants() {
        return new TreeSet<>(Set.of(mentorId, menteeId));
    }

    /** Whether this person is one of the two. */
    public boolean isParty(String person) {
        return person.equals(mentorId) || person.equals(menteeId);
    }
}
