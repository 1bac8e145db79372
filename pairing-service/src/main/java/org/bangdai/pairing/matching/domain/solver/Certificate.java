package org.bangdai.pairing.matching.domain.solver;

/**
 * Dual prices that prove a solution best: no pair is worth more than its mentee's price and its mentor's together, so no solution is worth more than all
 * mentees' prices and the mentors' prices for each of their seats.
 *
 * @param bonus of the instance
 */
public record Certificate(long bonus, long[] menteePrices, long[] mentorPrices) {

    /** No solution has a greater number of pairs × bonus + total score. */
    public long bound(Instance instance) {
        long bound = 0;
        for (long price : menteePrices) {
            bound += price;
        }
        for (int mentor = 0; mentor < mentorPrices.length; mentor++) {
            bound += mentorPrices[mentor] * instance.seats(mentor);
        }
        return bound;
    }
}
