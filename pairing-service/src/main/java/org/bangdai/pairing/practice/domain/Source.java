package org.bangdai.pairing.practice.domain;

import java.util.Set;
import java.util.TreeSet;
import org.bangdai.pairing.reference.domain.Method;

/**
 * The confirmed activity that a practice is made from; goes over to the version that takes its place.
 *
 * @param division the pairing's
 * @param proposedBy the actor
 */
public record Source(
        String practiceId,
        String activityId,
        String pairingId,
        String mentorId,
        String menteeId,
        String division,
        Method method,
        String proposedBy) {

    /** Whether this person is one of the two whose activity it was. */
    public boolean isParty(String personId) {
        return personId.equals(mentorId) || personId.equals(menteeId);
    }

    Source of(String version, Method corrected) {
        return new Source(practiceId, version, pairingId, mentorId, menteeId, division, corrected, proposedBy);
    }

    public Set<String> participants() {
        return new TreeSet<>(Set.of(mentorId, menteeId));
    }
}
