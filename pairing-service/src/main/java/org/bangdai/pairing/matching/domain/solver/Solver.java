package org.bangdai.pairing.matching.domain.solver;

/**
 * As many pairs as possible, and among those solutions the greatest total score. It is solved over each mentee's best candidates first; then the prices are
 * held against all allowed pairs, those that beat them join the candidates, and it is solved again until none does.
 */
public final class Solver {

    private static final int FIRST = 64;
    private static final int MORE = 32;

    private final Instance instance;
    private final Watch watch;

    public Solver(Instance instance, Watch watch) {
        this.instance = instance;
        this.watch = watch;
    }

    public Solution solve() {
        return solve(FIRST, MORE);
    }

    /** @param first candidates of each mentee to begin with; @param more how many may join them in one round */
    Solution solve(int first, int more) {
        Candidates candidates = new Candidates(instance, watch);
        candidates.best(first);
        int round = 1;
        while (true) {
            ShortestPaths paths = new ShortestPaths(instance, candidates, watch, round);
            paths.assignAll();
            if (candidates.price(paths.prices(), more, round) == 0) {
                return solution(paths, round, candidates.size());
            }
            round++;
        }
    }

    private Solution solution(ShortestPaths paths, int rounds, long candidates) {
        int[] mentorOf = paths.mentorOf();
        int pairs = 0;
        long score = 0;
        for (int mentee = 0; mentee < mentorOf.length; mentee++) {
            if (mentorOf[mentee] != Solution.UNPAIRED) {
                pairs++;
                score += instance.score(mentee, mentorOf[mentee]);
            }
        }
        return new Solution(mentorOf, paths.prices(), pairs, score, rounds, candidates);
    }
}
