package org.bangdai.evaluation.figures.domain.disclosure;

import org.bangdai.evaluation.figures.domain.Population;

/**
 * In which divisions a split of a population (the pool by track, say) is withheld, decided in one family. A split is given whole or not at all: each person counts in exactly one
 * of its parts. It is never given where the total is withheld, nor below a division in which it is withheld.
 *
 * <p><b>Guarantee.</b> Take all published totals and all published splits of a population, in all divisions of a province on a day, as linear equations in the
 * numbers of persons by place and by the parts of every split, which are not negative. For each part of a withheld split, of however many persons, there are solutions in which it
 * differs by at least {@link Population#LEAST}; unless the part has none of the remainder (below), which tells of nobody, or all of it, when it equals a published total.
 *
 * <p><b>Why.</b> As with {@link Totals}, a division in which the split is published tells one thing for each part: its sum over the places below that lie in no smaller such
 * division. Within that remainder of n persons, a division s with r persons and a part with c persons are the margins of a table of two rows and two columns, so that
 * the part within s is anything from max(0, r + c - n) to min(r, c): a range of the least of r, c, n - r and n - c. The rules here keep each of these at {@link Population#LEAST} or more:
 * r, since s's total is published and not small; c and n - c, since in a remainder no part is small; n - r, as is asked of each. Where s's own total is withheld,
 * whole persons may move besides, in and out of s, as {@link Totals} allows, with whatever part they count in. Persons can be swapped for one split
 * without a change in another, so any number of splits may be known together.
 *
 * <p>Not covered: what follows from one population being among another (who was seconded is a mentee), from knowing persons, or from a rule that made
 * the choice (the smallest one is withheld besides).
 */
public final class Splits {

    private Splits() {}

    /** Whether a division could publish this split of its own. */
    public static boolean isFit(int[] parts) {
        for (int part : parts) {
            if (Population.isSmall(part)) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param parts of each of the family, in an order that does not change
     * @param totalWithheld as {@link Totals} decides
     * @param parentWithheld whether the split of them all together is withheld
     */
    public static boolean[] withheld(int[][] parts, boolean[] totalWithheld, boolean parentWithheld) {
        boolean[] withheld = new boolean[parts.length];
        boolean any = false;
        for (int i = 0; i < parts.length; i++) {
            withheld[i] = totalWithheld[i] || total(parts[i]) > 0 && (parentWithheld || !isFit(parts[i]));
            any |= withheld[i];
        }
        while (any && !parentWithheld && !isSafe(parts, totalWithheld, withheld)) {
            int next = smallest(parts, withheld);
            if (next < 0) {
                throw new IllegalArgumentException("the split of a family is published though its parts are small");
            }
            withheld[next] = true;
        }
        return withheld;
    }

    private static boolean isSafe(int[][] parts, boolean[] totalWithheld, boolean[] withheld) {
        int[] remainder = new int[parts[0].length];
        int persons = 0;
        for (int i = 0; i < parts.length; i++) {
            if (withheld[i]) {
                for (int part = 0; part < remainder.length; part++) {
                    remainder[part] += parts[i][part];
                    persons += parts[i][part];
                }
            }
        }
        if (!isFit(remainder)) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            if (withheld[i] && !totalWithheld[i] && persons - total(parts[i]) < Population.LEAST) {
                return false;
            }
        }
        return true;
    }

    private static int smallest(int[][] parts, boolean[] withheld) {
        int found = -1;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < parts.length; i++) {
            int total = total(parts[i]);
            if (!withheld[i] && total > 0 && total < least) {
                found = i;
                least = total;
            }
        }
        return found;
    }

    private static int total(int[] parts) {
        int total = 0;
        for (int part : parts) {
            total += part;
        }
        return total;
    }
}
