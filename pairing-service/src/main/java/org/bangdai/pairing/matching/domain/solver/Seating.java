package org.bangdai.pairing.matching.domain.solver;

import java.util.Arrays;

/** Who sits with which mentor of a component, and what was bid for the seat. A mentor's taken seats come first. */
final class Seating {

    static final int NOBODY = -1;

    private final int[] from;
    private final int[] taken;
    private final int[] holder;
    private final long[] bid;
    private final int[] seatOf;
    private final int[] mentorOf;

    Seating(Component component) {
        int mentors = component.mentorCount();
        from = new int[mentors + 1];
        for (int i = 0; i < mentors; i++) {
            from[i + 1] = Math.addExact(from[i], component.seats()[i]);
        }
        taken = new int[mentors];
        holder = new int[from[mentors]];
        bid = new long[from[mentors]];
        seatOf = new int[component.menteeCount()];
        mentorOf = new int[component.menteeCount()];
        clear();
    }

    void clear() {
        Arrays.fill(taken, 0);
        Arrays.fill(seatOf, NOBODY);
        Arrays.fill(mentorOf, NOBODY);
    }

    int mentorOf(int mentee) {
        return mentorOf[mentee];
    }

    int[] mentors() {
        return mentorOf.clone();
    }

    boolean hasFree(int mentor) {
        return taken[mentor] < from[mentor + 1] - from[mentor];
    }

    int free(int mentor) {
        return from[mentor + 1] - from[mentor] - taken[mentor];
    }

    int taken(int mentor) {
        return taken[mentor];
    }

    int holder(int mentor, int nth) {
        return holder[from[mentor] + nth];
    }

    /** Takes one of the mentor's free seats. */
    void sit(int mentee, int mentor, long price) {
        put(from[mentor] + taken[mentor]++, mentee, mentor, price);
    }

    /** The mentor's seat that was had for the least, the first of equals. */
    int cheapest(int mentor) {
        int cheapest = from[mentor];
        for (int seat = cheapest + 1; seat < from[mentor] + taken[mentor]; seat++) {
            if (bid[seat] < bid[cheapest]) {
                cheapest = seat;
            }
        }
        return cheapest;
    }

    long bid(int seat) {
        return bid[seat];
    }

    /** Puts somebody in the place of who holds the seat, and says who that was. */
    int replace(int seat, int mentee, int mentor, long price) {
        int before = holder[seat];
        mentorOf[before] = NOBODY;
        seatOf[before] = NOBODY;
        put(seat, mentee, mentor, price);
        return before;
    }

    /** Gives the seat back, and says whose it was. */
    int leave(int mentee) {
        int mentor = mentorOf[mentee];
        int last = from[mentor] + --taken[mentor];
        if (seatOf[mentee] != last) {
            put(seatOf[mentee], holder[last], mentor, bid[last]);
        }
        mentorOf[mentee] = NOBODY;
        seatOf[mentee] = NOBODY;
        return mentor;
    }

    int seatOf(int mentee) {
        return seatOf[mentee];
    }

    private void put(int seat, int mentee, int mentor, long price) {
        holder[seat] = mentee;
        bid[seat] = price;
        seatOf[mentee] = seat;
        mentorOf[mentee] = mentor;
    }
}
