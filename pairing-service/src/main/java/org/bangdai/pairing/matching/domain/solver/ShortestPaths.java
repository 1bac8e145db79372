package org.bangdai.pairing.matching.domain.solver;

import java.util.Arrays;

/**
 * Min-cost flow by successive shortest paths with potentials: one mentee after the other is led to a free seat, or to the place of nobody, along the way
 * that costs the others least. The potentials are the prices of the {@link Certificate}: for each candidate pair, mentee's + mentor's price ≥ bonus + score, with
 * equality where they are paired; a mentor with a free seat costs nothing, nor does an unpaired mentee.
 */
final class ShortestPaths {

    private static final int NOBODY = -1;

    private final Instance instance;
    private final Candidates candidates;
    private final Watch watch;
    private final int round;
    private final long bonus;
    private final long[] menteePrices;
    private final long[] mentorPrices;
    private final int[] mentorOf;
    private final Seating seating;

    // of the search under way
    private final Nearest nearest;
    private final int[] reachedBy;
    private final long[] settledAt;
    private final boolean[] isSettled;
    private final int[] settled;
    private int settledCount;
    private long leaving;
    private int leaver;

    ShortestPaths(Instance instance, Candidates candidates, Watch watch, int round) {
        this.instance = instance;
        this.candidates = candidates;
        this.watch = watch;
        this.round = round;
        this.bonus = instance.bonus();
        this.menteePrices = new long[instance.mentees()];
        this.mentorPrices = new long[instance.mentors()];
        this.mentorOf = new int[instance.mentees()];
        Arrays.fill(mentorOf, Solution.UNPAIRED);
        this.seating = new Seating(instance);
        this.nearest = new Nearest(instance.mentors());
        this.reachedBy = new int[instance.mentors()];
        this.settledAt = new long[instance.mentors()];
        this.isSettled = new boolean[instance.mentors()];
        this.settled = new int[instance.mentors()];
    }

    void assignAll() {
        for (int mentee = 0; mentee < mentorOf.length; mentee++) {
            assign(mentee);
            watch.seen(round, mentee, mentorOf.length);
        }
    }

    int[] mentorOf() {
        return mentorOf.clone();
    }

    Certificate prices() {
        return new Certificate(bonus, menteePrices.clone(), mentorPrices.clone());
    }

    private void assign(int mentee) {
        menteePrices[mentee] = dearest(mentee);
        nearest.clear();
        settledCount = 0;
        leaving = Long.MAX_VALUE;
        leaver = NOBODY;
        scan(mentee, 0);
        int free = NOBODY;
        while (free == NOBODY && !nearest.isEmpty() && nearest.least() <= leaving) {
            long at = nearest.least();
            int mentor = nearest.take();
            if (seating.hasFree(mentor)) {
                free = mentor;
                leaving = at;
            } else {
                settle(mentor, at);
            }
        }
        reprice(mentee, leaving);
        if (free == NOBODY) {
            vacate(mentee);
        } else {
            shift(mentee, free);
        }
    }

    /** What the mentee is worth at the best mentor's present price; staying unpaired is worth nothing. */
    private long dearest(int mentee) {
        long dearest = 0;
        int[] mentors = candidates.mentors(mentee);
        int[] scores = candidates.scores(mentee);
        for (int i = 0; i < mentors.length; i++) {
            dearest = Math.max(dearest, bonus + scores[i] - mentorPrices[mentors[i]]);
        }
        return dearest;
    }

    private void settle(int mentor, long at) {
        settledAt[mentor] = at;
        isSettled[mentor] = true;
        settled[settledCount++] = mentor;
        for (int i = 0; i < seating.taken(mentor); i++) {
            scan(seating.holder(mentor, i), at);
        }
    }

    private void scan(int mentee, long at) {
        long price = menteePrices[mentee];
        if (at + price < leaving) {
            leaving = at + price;
            leaver = mentee;
        }
        int[] mentors = candidates.mentors(mentee);
        int[] scores = candidates.scores(mentee);
        for (int i = 0; i < mentors.length; i++) {
            int mentor = mentors[i];
            long reached = at + price + mentorPrices[mentor] - bonus - scores[i];
            if (reached <= leaving && !isSettled[mentor] && nearest.reach(mentor, reached)) {
                reachedBy[mentor] = mentee;
            }
        }
    }

    private void reprice(int start, long length) {
        menteePrices[start] -= length;
        for (int i = 0; i < settledCount; i++) {
            int mentor = settled[i];
            long change = length - settledAt[mentor];
            isSettled[mentor] = false;
            mentorPrices[mentor] += change;
            for (int seat = 0; seat < seating.taken(mentor); seat++) {
                menteePrices[seating.holder(mentor, seat)] -= change;
            }
        }
    }

    private void vacate(int start) {
        if (leaver == start) {
            return;
        }
        int mentor = mentorOf[leaver];
        mentorOf[leaver] = Solution.UNPAIRED;
        seating.leave(mentor, leaver);
        shift(start, mentor);
    }

    /** Seats with the mentor whoever reached it, with their mentor whoever reached that, and so on back to the start. */
    private void shift(int start, int end) {
        int mentor = end;
        while (true) {
            int mentee = reachedBy[mentor];
            int before = mentorOf[mentee];
            mentorOf[mentee] = mentor;
            if (mentee == start) {
                seating.sit(mentor, mentee);
                return;
            }
            seating.leave(before, mentee);
            seating.sit(mentor, mentee);
            mentor = before;
        }
    }
}
