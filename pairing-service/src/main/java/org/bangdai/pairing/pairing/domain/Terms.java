package org.bangdai.pairing.pairing.domain;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who is paired with whom, as what, by which rules; never changes.
 *
 * @param division the mentee's
 * @param leaderId the mentee's leader in charge
 * @param predecessorId the pairing that a transfer ended for this one; null where there was none
 * @param termMonths of the pairing once it is active
 */
public record Terms(
        String pairingId,
        String mentorId,
        String mentorName,
        String menteeId,
        String menteeName,
        Role role,
        String division,
        String leaderId,
        String programmeVersion,
        int termMonths,
        String proposedBy,
        @Nullable String predecessorId) {

    public Set<String> participants() {
        return new TreeSet<>(List.of(mentorId, menteeId, leaderId));
    }

    /** Whether this person is one of the two. */
    public boolean isParty(String personId) {
        return personId.equals(mentorId) || personId.equals(menteeId);
    }
}
