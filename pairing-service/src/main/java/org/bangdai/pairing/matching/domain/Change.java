package org.bangdai.pairing.matching.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is proposed to a mentee in a run, beside what is in another.
 *
 * @param pair null where the run leaves the mentee without
 * @param otherPair null where the other does
 */
public record Change(
        String menteeId,
        String menteeName,
        Kind kind,
        @Nullable Pair pair,
        @Nullable Pair otherPair) {

    /** @param rank among the mentors whom the mentee may have in that run, 1 for the best */
    public record Pair(String mentorId, String mentorName, int score, int rank) {}

    /** How they differ. */
    public enum Kind {
        /** Paired in this run alone. */
        GAINED,
        /** Paired in the other alone. */
        LOST,
        OTHER_MENTOR,
        /** The same mentor, who is now further up or down among the mentee's choices. */
        OTHER_RANK,
        SAME
    }

    public static Change of(String menteeId, String menteeName, @Nullable Pair pair, @Nullable Pair otherPair) {
        return new Change(menteeId, menteeName, kind(pair, otherPair), pair, otherPair);
    }

    private static Kind kind(@Nullable Pair pair, @Nullable Pair otherPair) {
        if (otherPair == null) {
            return pair == null ? Kind.SAME : Kind.GAINED;
        }
        if (pair == null) {
            return Kind.LOST;
        }
        if (!pair.mentorId().equals(otherPair.mentorId())) {
            return Kind.OTHER_MENTOR;
        }
        return pair.rank() == otherPair.rank() ? Kind.SAME : Kind.OTHER_RANK;
    }

    /** Places by which this run's mentor is further up among the mentee's choices; negative for down, 0 for those whom one of the runs leaves without. */
    public int betterBy() {
        return pair == null || otherPair == null ? 0 : otherPair.rank() - pair.rank();
    }

    public static boolean differs(Change change) {
        return change.kind() != Kind.SAME;
    }
}
