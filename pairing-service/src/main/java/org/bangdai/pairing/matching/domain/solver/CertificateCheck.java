package org.bangdai.pairing.matching.domain.solver;

/**
 * Proves a solution best, over all allowed pairs, by nothing but its certificate and arithmetic: shares no code with the solver. The prices bound what any
 * solution is worth (weak duality of linear programming), and a solution worth the bound is best; since the bonus exceeds all scores together, it has the most pairs,
 * and among those the greatest score.
 */
public final class CertificateCheck {

    private CertificateCheck() {}

    public static boolean proves(Instance instance, Solution solution) {
        return bonusExceedsScores(instance, solution.certificate().bonus())
                && isAllowed(instance, solution)
                && pricesHold(instance, solution.certificate())
                && solution.certificate().bound(instance) == solution.value();
    }

    private static boolean bonusExceedsScores(Instance instance, long bonus) {
        return bonus > Math.multiplyExact((long) instance.mentees(), instance.greatestScore());
    }

    /** Each pair is allowed, no mentor has too many, and the sums are right. */
    private static boolean isAllowed(Instance instance, Solution solution) {
        int[] seated = new int[instance.mentors()];
        int pairs = 0;
        long score = 0;
        for (int mentee = 0; mentee < instance.mentees(); mentee++) {
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

    private static boolean pricesHold(Instance instance, Certificate certificate) {
        for (int mentee = 0; mentee < instance.mentees(); mentee++) {
            long price = certificate.menteePrices()[mentee];
            if (price < 0) {
                return false;
            }
            for (int mentor = 0; mentor < instance.mentors(); mentor++) {
                long both = price + certificate.mentorPrices()[mentor];
                if (certificate.mentorPrices()[mentor] < 0 || !holds(instance, mentee, mentor, both, certificate)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean holds(Instance instance, int mentee, int mentor, long both, Certificate certificate) {
        if (instance.seats(mentor) == 0) {
            return true;
        }
        int score = instance.score(mentee, mentor);
        return score < 0 || score <= instance.greatestScore() && both >= certificate.bonus() + score;
    }
}
