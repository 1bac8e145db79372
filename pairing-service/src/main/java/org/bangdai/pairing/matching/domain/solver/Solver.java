package org.bangdai.pairing.matching.domain.solver;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * As many pairs as possible, and among those solutions the greatest total score. It is solved over each mentee's best candidates first; then the prices are
 * held against all allowed pairs, those that beat them join the candidates, and it is solved again until none does. What candidates do not link is solved apart.
 *
 * <p>Shortest paths are quickest where few compete, but some scores (i · j, say) make every path long: whatever needs more than a budget of scans is solved by auction.
 */
public final class Solver {

    private static final int FIRST = 64;
    private static final int MORE = 32;

    /** Scans for each candidate that shortest paths may take: over twice what random scores need. */
    private static final long BUDGET = 72;

    private final Instance instance;
    private final Watch watch;
    private final long budget;
    private final Work work;
    private final int[] mentorOf;
    private final Certificate certificate;
    private int auctions;
    private int components;

    public Solver(Instance instance, Watch watch) {
        this(instance, watch, BUDGET);
    }

    Solver(Instance instance, Watch watch, long budget) {
        refuseTooGreat(instance);
        this.instance = instance;
        this.watch = watch;
        this.budget = budget;
        this.work = new Work(watch, instance.mentees());
        this.mentorOf = new int[instance.mentees()];
        Arrays.fill(mentorOf, Solution.UNPAIRED);
        this.certificate =
                new Certificate(instance.bonus(), new long[instance.mentees()], new long[instance.mentors()]);
    }

    /** The greatest number that arises is below four times a pair's worth in the auction's parts, or all pairs' together. */
    private static void refuseTooGreat(Instance instance) {
        BigInteger parts = BigInteger.valueOf(Auction.scale(instance.mentees(), instance.mentors()));
        BigInteger worth = BigInteger.valueOf(instance.mentees() + 1L)
                .multiply(BigInteger.valueOf(instance.greatestScore()))
                .add(BigInteger.ONE);
        if (parts.multiply(worth).bitLength() > Long.SIZE - 4) {
            throw new IllegalArgumentException("scores up to " + instance.greatestScore() + " are too great for "
                    + instance.mentees() + " mentees and " + instance.mentors() + " mentors");
        }
    }

    public Solution solve() {
        return solve(FIRST, MORE);
    }

    /** @param first candidates of each mentee to begin with; @param more how many may join them in one round, twice as many in the next */
    Solution solve(int first, int more) {
        Candidates candidates = new Candidates(instance, watch);
        candidates.choose(first);
        int round = 1;
        int most = more;
        solve(candidates, round);
        while (candidates.price(certificate, most, round) > 0) {
            solve(candidates, ++round);
            most = Math.min(2 * most, instance.mentors());
        }
        return solution(round, candidates.size());
    }

    /** Over these candidates alone. */
    void solve(Candidates candidates, int round) {
        work.begin(round);
        Components all = new Components(instance, candidates, work);
        components = all.count();
        for (int i = 0; i < all.count(); i++) {
            int[] mentees = all.mentees(i);
            if (anyGrown(candidates, mentees)) {
                Component component = all.get(i);
                keep(component, solve(component));
            }
            work.done(mentees.length);
        }
    }

    private static boolean anyGrown(Candidates candidates, int[] mentees) {
        for (int mentee : mentees) {
            if (candidates.hasGrown(mentee)) {
                return true;
            }
        }
        return false;
    }

    private Prices solve(Component component) {
        ShortestPaths paths = new ShortestPaths(component, work);
        if (paths.solve(budget)) {
            return paths.prices();
        }
        auctions++;
        return new Auction(component, work).solve();
    }

    private void keep(Component component, Prices prices) {
        for (int i = 0; i < component.menteeCount(); i++) {
            int mentor = prices.mentorOf()[i];
            mentorOf[component.mentees()[i]] =
                    mentor == Seating.NOBODY ? Solution.UNPAIRED : component.mentors()[mentor];
            certificate.menteePrices()[component.mentees()[i]] = prices.menteePrices()[i];
        }
        for (int i = 0; i < component.mentorCount(); i++) {
            certificate.mentorPrices()[component.mentors()[i]] = prices.mentorPrices()[i];
        }
    }

    Solution solution(int rounds, long candidates) {
        int pairs = 0;
        long score = 0;
        for (int mentee = 0; mentee < mentorOf.length; mentee++) {
            if (mentorOf[mentee] != Solution.UNPAIRED) {
                pairs++;
                score += instance.score(mentee, mentorOf[mentee]);
            }
            watch.seen(Watch.AFTER_SOLVING, mentee, mentorOf.length);
        }
        return new Solution(
                mentorOf, certificate, pairs, score, rounds, candidates, components, auctions, work.scans());
    }
}
