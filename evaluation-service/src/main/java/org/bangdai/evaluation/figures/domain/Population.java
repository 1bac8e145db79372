package org.bangdai.evaluation.figures.domain;

import java.util.List;

/** Whom figures are about; each is in exactly one of these counts. */
public enum Population {
    MENTEES(Count.COVERED, Count.UNCOVERED, Count.NOT_ELIGIBLE),
    POOL(Count.POOL_LEADER, Count.POOL_EXPERT, Count.POOL_TRACK_UNKNOWN),
    PAIRINGS(Count.RUNNING, Count.ENDED),
    SECONDEES(Count.SECONDEE_PROMOTED, Count.SECONDEE_NOT_PROMOTED),
    POSTED(Count.POSTED),
    PARTY_MEMBERS(Count.INTRODUCED, Count.NOT_INTRODUCED);

    /** Groups smaller than this are withheld. */
    public static final int LEAST = 5;

    @SuppressWarnings("ImmutableEnumChecker") // The list is immutable, though its type does not tell.
    private final List<Count> counts;

    Population(Count... counts) {
        this.counts = List.of(counts);
    }

    /** Whether a number is that of a group that is too small. None at all is no group. */
    public static boolean isSmall(int number) {
        return number > 0 && number < LEAST;
    }

    public int total(Standing standing) {
        int total = 0;
        for (Count count : counts) {
            total += standing.of(count);
        }
        return total;
    }
}
