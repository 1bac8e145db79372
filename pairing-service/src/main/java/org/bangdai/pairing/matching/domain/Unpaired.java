package org.bangdai.pairing.matching.domain;

import java.util.Map;

/**
 * A mentee without a proposal.
 *
 * @param excluded how many mentors were out of the question, by what
 * @param candidates how many mentors with seats could have been
 */
public record Unpaired(MenteeProfile mentee, Reason reason, Map<Exclusion, Integer> excluded, int candidates) {

    /** Why. */
    public enum Reason {
        /** The programme does not let the mentee be paired now. */
        NOT_ELIGIBLE,
        /** Every mentor is excluded, whatever their seats. */
        NO_CANDIDATE,
        /** There are suitable mentors, but all their seats are taken or go to others. */
        ALL_FULL,
        /** The mentor whom the mentee was locked to is not there, excluded or full. */
        LOCK_IMPOSSIBLE
    }

    public Unpaired {
        excluded = Map.copyOf(excluded);
    }
}
