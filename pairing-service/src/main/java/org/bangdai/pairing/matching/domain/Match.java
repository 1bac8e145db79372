package org.bangdai.pairing.matching.domain;

import java.util.Map;

/**
 * One proposal with its reasons.
 *
 * @param rank among all mentors that the mentee may have, 1 for the best; equal scores by id
 * @param choices how many those are
 * @param price the mentee's in the certificate; 0 for a locked pair, which it does not cover
 */
public record Match(
        MentorProfile mentor,
        MenteeProfile mentee,
        int score,
        Map<Part, Integer> parts,
        int rank,
        int choices,
        boolean locked,
        long price) {

    public Match {
        parts = Map.copyOf(parts);
    }
}
