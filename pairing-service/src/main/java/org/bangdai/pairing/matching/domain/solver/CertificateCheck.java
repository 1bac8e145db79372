package org.bangdai.pairing.matching.domain.solver;

import java.util.Arrays;

/**
 * Proves a solution best, over all allowed pairs, by nothing but its certificate and arithmetic: shares no code with the solver. The prices bound what any
 * solution is worth (weak duality of linear programming), and a solution worth the bound is best; since the bonus exceeds all scores together, it has the most pairs,
 * and among those the greatest score.
 */
public final class CertificateCheck {

    private CertificateCheck() {}

    public static boolean proves(Instance instance, Solution solution, Watch watch) {
        return bonusExceedsScores(instance, solution.certificate().bonus())
                && isAllowed(instance, solution, watch)
                && pricesHold(instance, solution.certificate(), watch)
                && solution.certificate().bound(instance) == solution.value();
    }

    private static boolean bonusExceedsScores(Instance instance, long bonus) {
        return bonus > Math.multiplyExact((long) instance.mentees(), instance.greatestScore());
    }

    /** Each pair is allowed, no mentor has too many, and the sums are right. */
    private static boolean isAllowed(Instance instance, Solution solution, Watch watch) {
        int[] seated = new int[instance.mentors()];
        int pairs = 0;
        long score = 0;
        for (int mentee = 0; mentee < instance.mentees(); mentee++) {
            watch.seen(Watch.AFTER_SOLVING, mentee, instance.mentees());
            int mentor = solution.mentorOf()[mentee];
            if (mentor == Solution.UNPAIRED) {
                continue;
            }
            int own = instance.score(mentee, mentor);
            if (own < 0 || ++seated[mentor] > instance.seats(mentor)) {
                return false;
            }
            pairs++;
            score += own;
        }
        return pairs == solution.pairs() && score == solution.score();
    }

    private static boolean pricesHold(Instance instance, Certificate certificate, Watch watch) {
        long[] mentorPrices = certificate.mentorPrices();
        if (Arrays.stream(mentorPrices).anyMatch(price -> price < 0)) {
            return false;
        }
        for (int mentee = 0; mentee < instance.mentees(); mentee++) {
            long price = certificate.menteePrices()[mentee];
            if (price < 0) {
                return false;
            }
            for (int mentor : instance.choices(mentee)) {
                if (!holds(instance, mentee, mentor, price + mentorPrices[mentor], certificate.bonus())) {
                    return false;
                }
            }
            watch.seen(Watch.AFTER_SOLVING, mentee, instance.mentees());
        }
        return true;
    }

    private static boolean holds(Instance instance, int mentee, int mentor, long both, long bonus) {
        if (instance.seats(mentor) == 0) {
            return true;
        }
        int score = instance.score(mentee, mentor);
        return score < 0 || score <= instance.greatestScore() && both >= bonus + score;
    }
}
