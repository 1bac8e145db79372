package org.bangdai.pairing.matching.domain.solver;

import java.util.Arrays;

/**
 * Auction with ε-scaling (Bertsekas), forward and reverse, for mentors with several seats. Worths are multiplied by a number greater than that of all who take
 * part, so that a last round with ε = 1 is within less than one point of the best, which makes it the best. It needs no luck: the work grows with the logarithm of the worths.
 */
final class Auction {

    /** What ε is divided by from one round to the next. */
    private static final long STEP = 5;

    private final Component component;
    private final Work work;
    private final Seating seating;
    private final long[] prices;
    private final long scale;

    Auction(Component component, Work work) {
        this.component = component;
        this.work = work;
        this.seating = new Seating(component);
        this.prices = new long[component.mentorCount()];
        this.scale = scale(component.menteeCount(), component.mentorCount());
    }

    static long scale(int mentees, int mentors) {
        return 1L + mentees + mentors;
    }

    Prices solve() {
        Bidding bidding = new Bidding(component, seating, prices, scale, work);
        UnsoldSeats unsold = new UnsoldSeats(component, seating, prices, scale, work);
        // First how many can be seated at all, in steps of the bonus; then whom it matters to, in steps of the scores.
        long epsilon = Math.max(1, scale * component.bonus() / STEP);
        long greatest =
                scale * Math.max(1, Arrays.stream(component.score()).max().orElse(1));
        while (true) {
            seating.clear();
            bidding.bid(epsilon, Long.MAX_VALUE);
            unsold.sell(epsilon);
            if (epsilon == 1) {
                return new WholePrices(component, seating, work).of(prices, scale);
            }
            epsilon = Math.max(1, Math.min(epsilon / STEP, greatest));
        }
    }
}
