package org.bangdai.pairing.matching.domain.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolverTest {

    /** Budgets of scans with which shortest paths solve everything, and nothing. */
    private static final long AMPLE = 1_000_000;

    private static final long NONE = 0;

    private static Solution solve(Instance instance, long budget) {
        return new Solver(instance, Watch.NONE, budget).solve();
    }

    private static boolean proves(Instance instance, Solution solution) {
        return CertificateCheck.proves(instance, solution, Watch.NONE);
    }

    /** Few scores make many ties; one candidate at a time makes the prices find the rest. */
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void findsWhatTryingEverythingFinds(
            @ForAll @IntRange(min = 0, max = 6) int mentees,
            @ForAll @IntRange(min = 0, max = 4) int mentors,
            @ForAll @IntRange(max = 3) int seats,
            @ForAll @IntRange(max = 9) int greatestScore,
            @ForAll @IntRange(min = 1, max = 5) int candidates,
            @ForAll boolean auction,
            @ForAll long seed) {
        TableInstance instance = TableInstance.random(mentees, mentors, seats, greatestScore, seed);
        Solution solution = new Solver(instance, Watch.NONE, auction ? NONE : AMPLE).solve(candidates, 1);
        assertThat(solution.value())
                .isEqualTo(best(instance, 0, instance.places().clone()));
        assertThat(proves(instance, solution)).isTrue();
    }

    /** Of pairs × bonus + score. */
    private static long best(TableInstance instance, int mentee, int[] free) {
        if (mentee == instance.mentees()) {
            return 0;
        }
        long best = best(instance, mentee + 1, free);
        for (int mentor = 0; mentor < instance.mentors(); mentor++) {
            int score = instance.score(mentee, mentor);
            if (score >= 0 && free[mentor] > 0) {
                free[mentor]--;
                best = Math.max(best, instance.bonus() + score + best(instance, mentee + 1, free));
                free[mentor]++;
            }
        }
        return best;
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void findsWhatOrToolsFindsByEitherMethod(
            @ForAll @IntRange(min = 1, max = 90) int mentees,
            @ForAll @IntRange(min = 1, max = 30) int mentors,
            @ForAll @IntRange(min = 1, max = 5) int seats,
            @ForAll @IntRange(min = 0, max = 1) int tied,
            @ForAll long seed) {
        TableInstance instance = TableInstance.random(mentees, mentors, seats, tied == 1 ? 4 : 100_000, seed);
        long best = new OrTools(instance).value(instance);
        for (long budget : new long[] {AMPLE, NONE}) {
            Solution solution = solve(instance, budget);
            assertThat(solution.value()).isEqualTo(best);
            assertThat(proves(instance, solution)).isTrue();
        }
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void findsWhatJGraphTFinds(@ForAll @IntRange(min = 1, max = 25) int mentees, @ForAll long seed) {
        TableInstance instance = TableInstance.random(mentees, 8, 4, 50, seed);
        assertThat(solve(instance, AMPLE).value()).isEqualTo(JGraphT.value(instance));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void prunedCandidatesChangeNothing(@ForAll @IntRange(min = 1, max = 60) int mentees, @ForAll long seed) {
        TableInstance instance = TableInstance.random(mentees, 25, 3, 40, seed);
        Solution all = new Solver(instance, Watch.NONE).solve(25, 25);
        Solution pruned = new Solver(instance, Watch.NONE).solve(2, 3);
        assertThat(pruned.value()).isEqualTo(all.value());
        assertThat(proves(instance, pruned)).isTrue();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void noWorseSolutionHasAProof(@ForAll long seed) {
        TableInstance instance = TableInstance.random(8, 5, 2, 20, seed);
        Solution best = solve(instance, AMPLE);
        int[] mentorOf = best.mentorOf().clone();
        int pairs = best.pairs();
        long score = best.score();
        for (int mentee = 0; mentee < mentorOf.length; mentee++) {
            if (mentorOf[mentee] != Solution.UNPAIRED) {
                pairs--;
                score -= instance.score(mentee, mentorOf[mentee]);
                mentorOf[mentee] = Solution.UNPAIRED;
                break;
            }
        }
        Solution worse = new Solution(mentorOf, best.certificate(), pairs, score, 1, 0, 1, 0, 0);
        assertThat(proves(instance, worse)).isEqualTo(best.pairs() == 0);
        Solution boastful =
                new Solution(best.mentorOf(), best.certificate(), best.pairs(), best.score() + 1, 1, 0, 1, 0, 0);
        assertThat(proves(instance, boastful)).isFalse();
    }

    @Test
    void aPairMoreCountsMoreThanAnyScore() {
        TableInstance instance = new TableInstance(new int[] {1, 1}, new int[][] {{100, 0}, {90, -1}}, 100);
        Solution solution = solve(instance, AMPLE);
        assertThat(solution.mentorOf()).containsExactly(1, 0);
        assertThat(solution.score()).isEqualTo(90);
    }

    @Test
    void scoresThatMakeLongPathsAreSolvedByAuctionOnceTheBudgetIsUsedUp() {
        TableInstance instance = TableInstance.products(200, 60, 3);
        Solution paths = solve(instance, AMPLE);
        Solution auction = new Solver(instance, Watch.NONE).solve();
        assertThat(paths.auctions()).isZero();
        assertThat(auction.auctions()).isPositive();
        assertThat(auction.value()).isEqualTo(paths.value()).isEqualTo(new OrTools(instance).value(instance));
        assertThat(proves(instance, paths)).isTrue();
        assertThat(proves(instance, auction)).isTrue();
    }

    @Test
    void countiesAreSolvedApart() {
        SparseInstance instance = SparseInstance.random(900, 300, 3, 0.2, SparseInstance.UNIFORM, 11);
        for (long budget : new long[] {AMPLE, NONE}) {
            Solution solution = solve(instance, budget);
            assertThat(solution.components()).isEqualTo(3);
            assertThat(solution.auctions()).isEqualTo(budget == NONE ? 3 : 0);
            assertThat(solution.value()).isEqualTo(new OrTools(instance).value(instance));
            assertThat(proves(instance, solution)).isTrue();
        }
    }

    /** Where all prefer the same mentors, candidates are spread so far that a few rounds suffice. */
    @Test
    void fewRoundsAreEnoughThoughAllWantTheSame() {
        TableInstance instance = TableInstance.products(1200, 400, 3);
        Solution solution = solve(instance, AMPLE);
        assertThat(solution.rounds()).isLessThan(12);
        assertThat(proves(instance, solution)).isTrue();
    }

    @Test
    void theSameInstanceAlwaysHasTheSameSolution() {
        TableInstance instance = TableInstance.random(500, 100, 6, 10, 7);
        for (long budget : new long[] {AMPLE, NONE}) {
            assertThat(solve(instance, budget).mentorOf())
                    .containsExactly(solve(instance, budget).mentorOf());
        }
    }

    /** Each scan may be the last: whoever watches is asked at least every so many, by both methods. */
    @ParameterizedTest
    @ValueSource(longs = {NONE, AMPLE})
    void whoeverWatchesMayBreakItOffWhileItIsSolved(long budget) {
        SparseInstance instance = SparseInstance.random(4000, 1000, 1, 0, SparseInstance.TIES, 3);
        List<Integer> seen = new ArrayList<>();
        Watch cancelled = (round, done, all) -> {
            seen.add(done);
            if (seen.size() == 40) {
                throw new CancellationException();
            }
        };
        Candidates candidates = instance.candidates(Watch.NONE);
        assertThatThrownBy(() -> new Solver(instance, cancelled, budget).solve(candidates, 1))
                .isInstanceOf(CancellationException.class);
        assertThat(seen).hasSize(40).containsOnly(0);
    }

    @Test
    void scoresThatCouldOverflowAreRefused() {
        TableInstance instance = TableInstance.random(20, 5, 3, 10, 1);
        TableInstance great = new TableInstance(instance.places(), new int[3_000_000][0], Integer.MAX_VALUE);
        assertThatThrownBy(() -> new Solver(great, Watch.NONE)).hasMessageContaining("too great");
    }
}
