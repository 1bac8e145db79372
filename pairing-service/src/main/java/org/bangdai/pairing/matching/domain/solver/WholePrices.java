package org.bangdai.pairing.matching.domain.solver;

import java.util.Arrays;

/**
 * Prices in whole points for a best assignment, from an auction's in parts of a point: rounded down, and raised by one where that has made another mentor worth more.
 * They were within ε of what the assignment demands on each of the fewer than {@code scale} steps of any path, so no price rises twice.
 */
final class WholePrices {

    private final Component component;
    private final Seating seating;
    private final Work work;
    private final int[] mentorOf;
    private final long[] worth;
    private final long[] prices;
    private final int[] raised;
    private final boolean[] waits;
    private int size;

    WholePrices(Component component, Seating seating, Work work) {
        this.component = component;
        this.seating = seating;
        this.work = work;
        this.mentorOf = seating.mentors();
        this.worth = new long[mentorOf.length];
        this.prices = new long[component.mentorCount()];
        this.raised = new int[prices.length];
        this.waits = new boolean[prices.length];
    }

    Prices of(long[] inParts, long scale) {
        Arrays.setAll(prices, mentor -> Math.floorDiv(inParts[mentor], scale));
        for (int mentee = 0; mentee < worth.length; mentee++) {
            boolean seated = mentorOf[mentee] != Seating.NOBODY;
            worth[mentee] = seated ? component.bonus() + component.score(mentee, mentorOf[mentee]) : 0;
            work.scanned(component.first()[mentee + 1] - component.first()[mentee]);
        }
        for (int mentee = 0; mentee < worth.length; mentee++) {
            raiseOthers(mentee);
        }
        while (size > 0) {
            int mentor = raised[--size];
            waits[mentor] = false;
            for (int i = 0; i < seating.taken(mentor); i++) {
                raiseOthers(seating.holder(mentor, i));
            }
        }
        long[] menteePrices = new long[worth.length];
        Arrays.setAll(menteePrices, this::price);
        return new Prices(mentorOf, menteePrices, prices);
    }

    private long price(int mentee) {
        return mentorOf[mentee] == Seating.NOBODY ? 0 : worth[mentee] - prices[mentorOf[mentee]];
    }

    /** As far as the mentee would rather be with them. */
    private void raiseOthers(int mentee) {
        long price = price(mentee);
        int from = component.first()[mentee];
        int to = component.first()[mentee + 1];
        for (int i = from; i < to; i++) {
            int other = component.mentor()[i];
            long least = component.bonus() + component.score()[i] - price;
            if (prices[other] < least) {
                prices[other] = least;
                if (!waits[other]) {
                    waits[other] = true;
                    raised[size++] = other;
                }
            }
        }
        work.scanned(to - from + 1);
    }
}
