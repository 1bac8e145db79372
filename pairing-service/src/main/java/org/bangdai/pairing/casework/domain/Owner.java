package org.bangdai.pairing.casework.domain;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bangdai.pairing.pairing.domain.Terms;

/** The pairing that works on a case. @param leaderId the mentee's leader in charge, who may read it */
public record Owner(String pairingId, String mentorId, String menteeId, String leaderId, String division) {

    public static Owner of(Terms terms) {
        return new Owner(terms.pairingId(), terms.mentorId(), terms.menteeId(), terms.leaderId(), terms.division());
    }

    public Set<String> participants() {
        return new TreeSet<>(List.of(mentorId, menteeId, leaderId));
    }

    /** Whether this person is one of the two. */
    public boolean isParty(String person) {
        return person.equals(mentorId) || person.equals(menteeId);
    }
}
