package org.bangdai.pairing.matching.domain.solver;

import java.util.Arrays;

/** Who sits with which mentor. */
final class Seating {

    private final Instance instance;
    private final int[][] holders;
    private final int[] taken;

    Seating(Instance instance) {
        this.instance = instance;
        this.holders = new int[instance.mentors()][0];
        this.taken = new int[instance.mentors()];
    }

    boolean hasFree(int mentor) {
        return taken[mentor] < instance.seats(mentor);
    }

    int taken(int mentor) {
        return taken[mentor];
    }

    int holder(int mentor, int seat) {
        return holders[mentor][seat];
    }

    void sit(int mentor, int mentee) {
        if (taken[mentor] == holders[mentor].length) {
            holders[mentor] = Arrays.copyOf(holders[mentor], Math.max(4, 2 * taken[mentor]));
        }
        holders[mentor][taken[mentor]++] = mentee;
    }

    void leave(int mentor, int mentee) {
        for (int seat = 0; seat < taken[mentor]; seat++) {
            if (holders[mentor][seat] == mentee) {
                holders[mentor][seat] = holders[mentor][--taken[mentor]];
                return;
            }
        }
        throw new IllegalStateException("mentee " + mentee + " has no seat with mentor " + mentor);
    }
}
