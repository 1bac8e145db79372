package org.bangdai.pairing.matching.domain.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SolverTest {

    /** Few scores make many ties; one candidate at a time makes the prices find the rest. */
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void findsWhatTryingEverythingFinds(
            @ForAll @IntRange(min = 0, max = 6) int mentees,
            @ForAll @IntRange(min = 0, max = 4) int mentors,
            @ForAll @IntRange(max = 3) int seats,
            @ForAll @IntRange(max = 9) int greatestScore,
            @ForAll @IntRange(min = 1, max = 5) int candidates,
            @ForAll long seed) {
        TableInstance instance = TableInstance.random(mentees, mentors, seats, greatestScore, seed);
        Solution solution = new Solver(instance, Watch.NONE).solve(candidates, 1);
        assertThat(solution.value())
                .isEqualTo(best(instance, 0, instance.places().clone()));
        assertThat(CertificateCheck.proves(instance, solution)).isTrue();
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
    void prunedCandidatesChangeNothing(@ForAll @IntRange(min = 1, max = 60) int mentees, @ForAll long seed) {
        TableInstance instance = TableInstance.random(mentees, 25, 3, 40, seed);
        Solution all = new Solver(instance, Watch.NONE).solve(25, 25);
        Solution pruned = new Solver(instance, Watch.NONE).solve(2, 3);
        assertThat(pruned.value()).isEqualTo(all.value());
        assertThat(CertificateCheck.proves(instance, pruned)).isTrue();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void noWorseSolutionHasAProof(@ForAll long seed) {
        TableInstance instance = TableInstance.random(8, 5, 2, 20, seed);
        Solution solution = new Solver(instance, Watch.NONE).solve();
        int[] mentorOf = solution.mentorOf().clone();
        int pairs = solution.pairs();
        long score = solution.score();
        for (int mentee = 0; mentee < mentorOf.length; mentee++) {
            if (mentorOf[mentee] != Solution.UNPAIRED) {
                pairs--;
                score -= instance.score(mentee, mentorOf[mentee]);
                mentorOf[mentee] = Solution.UNPAIRED;
                break;
            }
        }
        Solution worse = new Solution(mentorOf, solution.certificate(), pairs, score, 1, 0);
        assertThat(CertificateCheck.proves(instance, worse)).isEqualTo(solution.pairs() == 0);
        Solution boastful =
                new Solution(solution.mentorOf(), solution.certificate(), solution.pairs(), solution.score() + 1, 1, 0);
        assertThat(CertificateCheck.proves(instance, boastful)).isFalse();
    }

    @Test
    void aPairMoreCountsMoreThanAnyScore() {
        TableInstance instance = new TableInstance(new int[] {1, 1}, new int[][] {{100, 0}, {90, -1}}, 100);
        Solution solution = new Solver(instance, Watch.NONE).solve();
        assertThat(solution.mentorOf()).containsExactly(1, 0);
        assertThat(solution.score()).isEqualTo(90);
    }

    @Test
    void twoThousandMenteesAndFourHundredMentorsWithTooFewSeats() {
        TableInstance instance = TableInstance.random(2000, 400, 8, 1000, 7);
        Solution solution = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> new Solver(instance, Watch.NONE).solve());
        assertThat(CertificateCheck.proves(instance, solution)).isTrue();
        assertThat(new Solver(instance, Watch.NONE).solve().mentorOf()).containsExactly(solution.mentorOf());
    }

    @Test
    void whoeverWatchesMayBreakItOff() {
        Watch cancelled = (round, done, all) -> {
            throw new CancellationException();
        };
        TableInstance instance = TableInstance.random(20, 5, 3, 10, 1);
        assertThatThrownBy(() -> new Solver(instance, cancelled).solve()).isInstanceOf(CancellationException.class);
    }
}
