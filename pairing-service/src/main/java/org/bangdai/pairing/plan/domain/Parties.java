package org.bangdai.pairing.plan.domain;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bangdai.pairing.pairing.domain.Terms;

/**
 * Whose plan it is; never changes.
 *
 * @param leaderId the mentee's leader in charge, who may read it
 */
public record Parties(String pairingId, String mentorId, String menteeId, String leaderId, String division) {

    public static Parties of(Terms terms) {
        return new Parties(terms.pairingId(), terms.mentorId(), terms.menteeId(), terms.leaderId(), terms.division());
    }

    public Set<String> participants() {
        return new TreeSet<>(List.of(mentorId, menteeId, leaderId));
    }

    /** Whether this person is one of the two. */
    public boolean has(String person) {
        return person.equals(mentorId) || person.equals(menteeId);
    }
}
