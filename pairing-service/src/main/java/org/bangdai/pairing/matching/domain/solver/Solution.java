package org.bangdai.pairing.matching.domain.solver;

/**
 * @param mentorOf each mentee's mentor, or {@link #UNPAIRED}
 * @param rounds how often it was solved, each time with the pairs that the proof had missed
 * @param candidates pairs that were looked at in the last round
 * @param components that were solved apart in the last round
 * @param auctions how often the budget of scans was used up, and an auction solved what shortest paths had not
 * @param scans of candidates, by both
 */
public record Solution(
        int[] mentorOf,
        Certificate certificate,
        int pairs,
        long score,
        int rounds,
        long candidates,
        int components,
        int auctions,
        long scans) {

    public static final int UNPAIRED = -1;

    /** In the unit of {@link Certificate#bound}. */
    public long value() {
        return pairs * certificate.bonus() + score;
    }
}
