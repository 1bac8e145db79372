package org.bangdai.pairing.matching.domain.solver;

import java.util.Arrays;

/**
 * Min-cost flow by successive shortest paths with potentials: bidding with ε = 0 seats most; the others are led, one after the other, to a free seat, or to the
 * place of nobody, along the way that costs all least. The potentials are the prices of the {@link Certificate}: for each candidate pair, mentee's + mentor's
 * price ≥ bonus + score, with equality where they are paired; a mentor with a free seat costs nothing, nor does an unpaired mentee.
 */
final class ShortestPaths {

    private static final int NONE = Seating.NOBODY;

    /** Greedy bids for each mentee: more of them spare few searches. */
    private static final long BIDS = 6;

    /** Taking the nearest mentor costs about as much as so many scans. */
    private static final int TAKEN = 16;

    private final Component component;
    private final Work work;
    private final long[] menteePrices;
    private final long[] mentorPrices;
    private final Seating seating;
    private long lowest;

    // of the search under way
    private final Nearest nearest;
    private final int[] reachedBy;
    private final int[] settled;
    private int settledCount;
    private long end;
    private int free;
    private int leaver;

    ShortestPaths(Component component, Work work) {
        this.component = component;
        this.work = work;
        this.menteePrices = new long[component.menteeCount()];
        this.mentorPrices = new long[component.mentorCount()];
        this.seating = new Seating(component);
        this.nearest = new Nearest(component.mentorCount());
        this.reachedBy = new int[component.mentorCount()];
        this.settled = new int[component.mentorCount()];
    }

    /** False where it would have taken longer. @param budget scans for each candidate */
    boolean solve(long budget) {
        new Bidding(component, seating, mentorPrices, 1, work).bid(0, BIDS * component.menteeCount());
        int[] waiting = open();
        long most = work.scans() + most(budget, menteePrices.length - waiting.length);
        for (int i = 0; i < waiting.length; i++) {
            if (i % 64 == 0) {
                lowest = Arrays.stream(mentorPrices).min().orElse(0);
            }
            if (!assign(waiting[i], most)) {
                return false;
            }
        }
        return true;
    }

    /** Where bidding fills few of the seats that it could, the paths will be long, so less is spent on them. */
    private long most(long budget, int seated) {
        long seats = 0;
        for (int some : component.seats()) {
            seats += some;
        }
        double share = seated / (double) Math.min(menteePrices.length, seats);
        return (long) (budget * component.candidateCount() * share * share);
    }

    Prices prices() {
        return new Prices(seating.mentors(), menteePrices, mentorPrices);
    }

    /** Prices those who have a seat; who has none and wants one. */
    private int[] open() {
        int[] waiting = new int[menteePrices.length];
        int count = 0;
        for (int mentee : component.dearestFirst()) {
            int mentor = seating.mentorOf(mentee);
            if (mentor == NONE) {
                waiting[count++] = mentee;
            } else {
                menteePrices[mentee] = component.bonus() + component.score(mentee, mentor) - mentorPrices[mentor];
                work.scanned(component.first()[mentee + 1] - component.first()[mentee]);
            }
        }
        return Arrays.copyOf(waiting, count);
    }

    private boolean assign(int mentee, long most) {
        menteePrices[mentee] = dearest(mentee);
        settledCount = 0;
        end = Long.MAX_VALUE;
        free = NONE;
        leaver = NONE;
        scan(mentee, 0);
        while (!nearest.isEmpty() && nearest.least() < end) {
            int mentor = nearest.take();
            settled[settledCount++] = mentor;
            long at = nearest.distance(mentor);
            work.scanned(TAKEN);
            for (int i = 0; i < seating.taken(mentor); i++) {
                scan(seating.holder(mentor, i), at);
            }
            if (work.scans() > most) {
                return false;
            }
        }
        reprice(mentee);
        nearest.clear(settled, settledCount);
        shift(mentee);
        return true;
    }

    /** What the mentee is worth at the best mentor's present price; staying unpaired is worth nothing. */
    private long dearest(int mentee) {
        long dearest = 0;
        for (int i = component.first()[mentee]; i < component.first()[mentee + 1]; i++) {
            long worth = component.bonus() + component.score()[i];
            if (worth - lowest <= dearest) {
                break;
            }
            dearest = Math.max(dearest, worth - mentorPrices[component.mentor()[i]]);
        }
        return dearest;
    }

    private void scan(int mentee, long at) {
        int[] mentors = component.mentor();
        int[] scores = component.score();
        long price = menteePrices[mentee];
        if (at + price < end) {
            end = at + price;
            leaver = mentee;
            free = NONE;
        }
        long base = at + price - component.bonus();
        int from = component.first()[mentee];
        int to = component.first()[mentee + 1];
        int i = from;
        for (; i < to; i++) {
            long cost = base - scores[i];
            if (cost + lowest >= end) {
                break; // nor is any that follows nearer
            }
            int mentor = mentors[i];
            long reached = cost + mentorPrices[mentor];
            if (reached < end && reached < nearest.distance(mentor)) {
                reachedBy[mentor] = mentee;
                if (seating.hasFree(mentor)) {
                    end = reached;
                    free = mentor;
                } else {
                    nearest.reach(mentor, reached);
                }
            }
        }
        work.scanned(i - from + 1);
    }

    private void reprice(int start) {
        menteePrices[start] -= end;
        for (int i = 0; i < settledCount; i++) {
            int mentor = settled[i];
            long change = end - nearest.distance(mentor);
            mentorPrices[mentor] += change;
            for (int seat = 0; seat < seating.taken(mentor); seat++) {
                menteePrices[seating.holder(mentor, seat)] -= change;
            }
        }
    }

    /** Seats with the last mentor whoever reached it, in their seat whoever reached theirs, and so on back to the start. */
    private void shift(int start) {
        if (leaver == start && free == NONE) {
            return;
        }
        int mentor = free;
        int mentee;
        if (free == NONE) {
            mentor = seating.leave(leaver);
        }
        while (true) {
            mentee = reachedBy[mentor];
            if (mentee == start) {
                seating.sit(start, mentor, 0);
                return;
            }
            int before = seating.leave(mentee);
            seating.sit(mentee, mentor, 0);
            mentor = before;
        }
    }
}
