package org.bangdai.pairing.matching.domain.solver;

import java.util.Arrays;

/**
 * Mentees without a seat bid for one, each at the mentor who is worth most to them, as much as would make the second best as good, and ε. Whoever bid least
 * for a full mentor's seats gives way. A mentor costs what its cheapest seat was had for, and nothing more than before while a seat is free. Prices only rise.
 *
 * <p>After it each mentee sits where no other mentor is worth more by over ε, or stays out since none is worth anything, or (with ε = 0) could not outbid.
 */
final class Bidding {

    private static final int NONE = -1;

    private final Component component;
    private final Seating seating;
    private final Work work;
    private final long[] prices;
    private final long scale;

    private final int[] dearestFirst;

    /** Of each mentee the candidates that the last look found best and second best; none before. */
    private final int[] bestOf;

    private final int[] otherOf;

    // what the last look at a mentee's candidates found
    private int best;
    private int bestAt;
    private int otherAt;
    private long worth;
    private long otherwise;

    /** @param prices of the mentors, in {@code scale}th parts of a point */
    Bidding(Component component, Seating seating, long[] prices, long scale, Work work) {
        this.component = component;
        this.seating = seating;
        this.prices = prices;
        this.dearestFirst = component.dearestFirst();
        this.bestOf = new int[component.menteeCount()];
        this.otherOf = new int[component.menteeCount()];
        Arrays.fill(bestOf, NONE);
        Arrays.fill(otherOf, NONE);
        this.scale = scale;
        this.work = work;
    }

    /** @param most bids, after which whoever has no seat stays without */
    void bid(long epsilon, long most) {
        Queue queue = new Queue(component.menteeCount());
        for (int mentee : dearestFirst) {
            queue.add(mentee);
        }
        long lowest = Arrays.stream(prices).min().orElse(0);
        for (long bids = 0; bids < most && !queue.isEmpty(); bids++) {
            int mentee = queue.take();
            look(mentee, lowest);
            if (best != Seating.NOBODY && worth > 0) {
                int displaced = offer(mentee, best, worth + prices[best] - otherwise + epsilon);
                if (displaced != Seating.NOBODY) {
                    queue.add(displaced);
                }
            }
        }
    }

    /**
     * Among equals a mentor with a free seat. Staying out is worth nothing. The two candidates that were worth most the last time are looked at first, so that few others
     * are found to be worth as much.
     */
    private void look(int mentee, long lowest) {
        int former = bestOf[mentee];
        int formerOther = otherOf[mentee];
        begin(former, formerOther);
        int[] mentors = component.mentor();
        int[] scores = component.score();
        int from = component.first()[mentee];
        int to = component.first()[mentee + 1];
        long least = otherwise;
        int i = from;
        for (; i < to; i++) {
            long value = scale * (component.bonus() + scores[i]);
            long most = value - lowest;
            if (most < least || most == least && best != Seating.NOBODY && seating.hasFree(best)) {
                break; // nor is any that follows worth more
            }
            if (value - prices[mentors[i]] >= least && i != former && i != formerOther) {
                consider(i);
                least = otherwise;
            }
        }
        bestOf[mentee] = bestAt;
        otherOf[mentee] = otherAt;
        work.scanned(i - from + 1);
    }

    private void begin(int former, int formerOther) {
        best = Seating.NOBODY;
        bestAt = NONE;
        otherAt = NONE;
        worth = Long.MIN_VALUE;
        otherwise = 0;
        if (former != NONE) {
            consider(former);
        }
        if (formerOther != NONE) {
            consider(formerOther);
        }
    }

    private void consider(int candidate) {
        int mentor = component.mentor()[candidate];
        long its = scale * (component.bonus() + component.score()[candidate]) - prices[mentor];
        if (its > worth || its == worth && seating.hasFree(mentor) && !seating.hasFree(best)) {
            otherwise = Math.max(otherwise, worth);
            otherAt = bestAt;
            worth = its;
            best = mentor;
            bestAt = candidate;
        } else if (its > otherwise) {
            otherwise = its;
            otherAt = candidate;
        }
    }

    private int offer(int mentee, int mentor, long price) {
        if (seating.hasFree(mentor)) {
            seating.sit(mentee, mentor, price);
            if (!seating.hasFree(mentor)) {
                prices[mentor] = seating.bid(seating.cheapest(mentor));
            }
            return Seating.NOBODY;
        }
        int seat = seating.cheapest(mentor);
        if (price <= seating.bid(seat)) {
            return Seating.NOBODY;
        }
        int displaced = seating.replace(seat, mentee, mentor, price);
        prices[mentor] = seating.bid(seating.cheapest(mentor));
        return displaced;
    }

    /** First in, first out; holds each mentee once at most. */
    private static final class Queue {

        private final int[] waiting;
        private int head;
        private int size;

        Queue(int capacity) {
            waiting = new int[capacity];
        }

        boolean isEmpty() {
            return size == 0;
        }

        void add(int mentee) {
            int at = head + size++;
            waiting[at < waiting.length ? at : at - waiting.length] = mentee;
        }

        int take() {
            int mentee = waiting[head];
            head = head + 1 == waiting.length ? 0 : head + 1;
            size--;
            return mentee;
        }
    }
}
