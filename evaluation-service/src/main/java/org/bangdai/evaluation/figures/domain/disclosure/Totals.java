package org.bangdai.evaluation.figures.domain.disclosure;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.bangdai.evaluation.figures.domain.Population;

/**
 * Which divisions' totals of one population (the mentees, the pool …) are withheld, decided in one family: a division's own part and the divisions directly below it.
 *
 * <p><b>Guarantee.</b> Take all totals of a province that are published on a day, of every division and its own part, as linear equations in the numbers of the
 * parts, which are not negative. Then for each total that is withheld there are solutions in which it differs by at least {@link Population#LEAST five}: nobody who solves
 * the equations finds it, or anything closer than within {@link Population#LEAST five}.
 *
 * <p><b>Why.</b> Published totals nest. Each published division therefore tells exactly one thing: the sum R of those parts below it that lie in no smaller
 * published division (its remainder), and remainders share no part. A withheld division s meets only one remainder without containing it, that of the
 * smallest published division around it; in that one, everything may lie in s or nothing. So s ranges over R + 1 numbers if some part of the remainder lies in s and some
 * does not. The rules here see to that: a division whose total is published withholds none or at least two of its family, with a remainder of {@link Population#LEAST five} or
 * more; a division that is withheld withholds at least one of its own family, and {@link Population#LEAST five} or more in all if it has as many.
 *
 * <p><b>Between days.</b> A total that was small on an earlier day of the month, or at its beginning, stays withheld until the month ends ({@code kept}), so that it
 * is not told by the day on which it grows; and what is withheld besides is chosen by the totals at the month's beginning, so that it does not change with the day. This makes
 * comparing days harder, and guarantees nothing.
 */
public final class Totals {

    private Totals() {}

    /**
     * @param totals of the family, in an order that does not change
     * @param before the same when the month began
     * @param kept those to be withheld even if they are not small
     * @param parentWithheld whether the sum of them all is withheld
     */
    public static boolean[] withheld(int[] totals, int[] before, boolean[] kept, boolean parentWithheld) {
        if (IntStream.of(totals).allMatch(total -> total == 0)) {
            boolean[] all = new boolean[totals.length];
            // Where the parent's zero is told, it tells theirs too.
            Arrays.fill(all, parentWithheld);
            return all;
        }
        boolean[] withheld = new boolean[totals.length];
        int count = 0;
        long remainder = 0;
        for (int i = 0; i < totals.length; i++) {
            if (kept[i] || Population.isSmall(totals[i])) {
                withheld[i] = true;
                count++;
                remainder += totals[i];
            }
        }
        boolean needed = parentWithheld
                ? remainder < Population.LEAST
                : count > 0 && (count < 2 || remainder < Population.LEAST);
        int next = needed ? smallest(totals, before, withheld) : -1;
        if (next >= 0 && (totals[next] > 0 || !parentWithheld)) {
            withheld[next] = true;
        }
        return withheld;
    }

    /** The one that was smallest, the first of equal ones, if possible of those that are not zero now; -1 where all are withheld. */
    private static int smallest(int[] totals, int[] before, boolean[] withheld) {
        int found = -1;
        for (int i = 0; i < totals.length; i++) {
            if (!withheld[i] && (found < 0 || totals[i] > 0 && (totals[found] == 0 || before[i] < before[found]))) {
                found = i;
            }
        }
        return found;
    }
}
