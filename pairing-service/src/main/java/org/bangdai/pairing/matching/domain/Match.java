package org.bangdai.pairing.matching.domain;

import java.util.List;
import java.util.Map;

/**
 * One proposal with its reasons.
 *
 * @param rank among all mentors that the mentee may have, 1 for the best; equal scores by id
 * @param choices how many those are
 * @param next ids of those whom the mentee should have instead, the best first, at most {@link #NEXT}
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
        List<String> next,
        long price) {

    /** How many others are kept: more than any programme has asked one after the other. */
    public static final int NEXT = 9;

    public Match {
        parts = Map.copyOf(parts);
        next = List.copyOf(next);
    }
}
