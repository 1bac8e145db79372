package org.bangdai.pairing.matching.domain.solver;

/**
 * Reverse auction: a mentor with a free seat may cost nothing, so those that still cost something lower their price until their seats are taken by the mentees whom
 * that draws away from others, or until they are for nothing. Whom the mentees leave has a free seat then, and does the same.
 */
final class UnsoldSeats {

    private final Component component;
    private final Seating seating;
    private final long[] prices;
    private final long scale;
    private final Work work;

    /** The candidates the other way round: each mentor's mentees. */
    private final int[] first;

    private final int[] mentee;
    private final int[] score;

    private final long[] profit;
    private final int[] waiting;
    private final boolean[] waits;
    private int size;

    // the greatest offers for a mentor's free seats, and one more
    private final long[] offers;
    private final int[] offering;
    private int offered;

    UnsoldSeats(Component component, Seating seating, long[] prices, long scale, Work work) {
        this.component = component;
        this.seating = seating;
        this.prices = prices;
        this.scale = scale;
        this.work = work;
        this.first = new int[component.mentorCount() + 1];
        this.mentee = new int[component.candidateCount()];
        this.score = new int[component.candidateCount()];
        this.profit = new long[component.menteeCount()];
        this.waiting = new int[component.mentorCount()];
        this.waits = new boolean[component.mentorCount()];
        int most = 0;
        for (int seats : component.seats()) {
            most = Math.max(most, seats);
        }
        this.offers = new long[most + 1];
        this.offering = new int[most + 1];
        turnRound();
    }

    private void turnRound() {
        for (int one = 0; one < component.menteeCount(); one++) {
            for (int i = component.first()[one]; i < component.first()[one + 1]; i++) {
                first[component.mentor()[i] + 1]++;
            }
            work.scanned(component.first()[one + 1] - component.first()[one]);
        }
        for (int mentor = 0; mentor < component.mentorCount(); mentor++) {
            first[mentor + 1] += first[mentor];
        }
        int[] next = first.clone();
        for (int one = 0; one < component.menteeCount(); one++) {
            for (int i = component.first()[one]; i < component.first()[one + 1]; i++) {
                int at = next[component.mentor()[i]]++;
                mentee[at] = one;
                score[at] = component.score()[i];
            }
            work.scanned(component.first()[one + 1] - component.first()[one]);
        }
    }

    void sell(long epsilon) {
        for (int mentor = 0; mentor < prices.length; mentor++) {
            wait(mentor);
        }
        if (size == 0) {
            return;
        }
        for (int one = 0; one < profit.length; one++) {
            int mentor = seating.mentorOf(one);
            profit[one] = mentor == Seating.NOBODY
                    ? 0
                    : scale * (component.bonus() + component.score(one, mentor)) - prices[mentor];
            work.scanned(component.first()[one + 1] - component.first()[one]);
        }
        while (size > 0) {
            int mentor = waiting[--size];
            waits[mentor] = false;
            lower(mentor, epsilon);
        }
    }

    private void wait(int mentor) {
        if (!waits[mentor] && prices[mentor] > 0 && seating.hasFree(mentor)) {
            waits[mentor] = true;
            waiting[size++] = mentor;
        }
    }

    private void lower(int mentor, long epsilon) {
        int free = seating.free(mentor);
        gather(mentor, free + 1);
        long price = offered > free ? Math.max(0, offers[free] - epsilon) : 0;
        prices[mentor] = Math.min(prices[mentor], price);
        for (int i = 0; i < seating.taken(mentor); i++) {
            int holder = seating.holder(mentor, i);
            profit[holder] = scale * (component.bonus() + component.score(holder, mentor)) - prices[mentor];
        }
        for (int i = 0; i < Math.min(free, offered) && offers[i] > epsilon; i++) {
            int one = offering[i];
            profit[one] += offers[i] - prices[mentor];
            if (seating.mentorOf(one) != Seating.NOBODY) {
                wait(seating.leave(one));
            }
            seating.sit(one, mentor, prices[mentor]);
        }
    }

    /** The most that mentees would pay for a seat here, instead of what they have. They are moved ahead, so that the next look finds little that is more. */
    private void gather(int mentor, int most) {
        offered = 0;
        long least = Long.MIN_VALUE;
        int from = first[mentor];
        int to = first[mentor + 1];
        for (int i = from; i < to; i++) {
            int one = mentee[i];
            long offer = scale * (component.bonus() + score[i]) - profit[one];
            if (offer > least && seating.mentorOf(one) != mentor) {
                swap(i, from + insert(one, offer, most));
                least = offered == most ? offers[most - 1] : Long.MIN_VALUE;
            }
        }
        work.scanned(to - from + 1);
    }

    /** Its rank among the greatest offers. */
    private int insert(int one, long offer, int most) {
        int at = offered == most ? most - 1 : offered++;
        while (at > 0 && offers[at - 1] < offer) {
            offers[at] = offers[at - 1];
            offering[at] = offering[at - 1];
            at--;
        }
        offers[at] = offer;
        offering[at] = one;
        return at;
    }

    private void swap(int a, int b) {
        int one = mentee[a];
        int its = score[a];
        mentee[a] = mentee[b];
        score[a] = score[b];
        mentee[b] = one;
        score[b] = its;
    }
}
