package org.bangdai.pairing.matching.domain.solver;

import java.util.Arrays;

/** The pairs that a round of solving looks at: for each mentee some mentors with their scores. Only grows. */
final class Candidates {

    private final Instance instance;
    private final Watch watch;
    private final int[][] mentors;
    private final int[][] scores;

    Candidates(Instance instance, Watch watch) {
        this.instance = instance;
        this.watch = watch;
        this.mentors = new int[instance.mentees()][0];
        this.scores = new int[instance.mentees()][0];
    }

    int[] mentors(int mentee) {
        return mentors[mentee];
    }

    int[] scores(int mentee) {
        return scores[mentee];
    }

    long size() {
        long size = 0;
        for (int[] some : mentors) {
            size += some.length;
        }
        return size;
    }

    /** Each mentee's best; among equals not everyone's the same ones, which would leave most mentees without a seat among their candidates. */
    void best(int count) {
        for (int mentee = 0; mentee < mentors.length; mentee++) {
            Best best = new Best(count);
            for (int mentor = 0; mentor < instance.mentors(); mentor++) {
                int score = score(mentee, mentor);
                if (score != Instance.EXCLUDED) {
                    best.offer(score, mixed(mentee, mentor), mentor, score);
                }
            }
            add(mentee, best);
            watch.seen(0, mentee, mentors.length);
        }
    }

    /** Adds pairs that are worth more than the prices say, the worst offences first. The number added; none where the prices are a proof. */
    int price(Certificate prices, int count, int round) {
        int added = 0;
        for (int mentee = 0; mentee < mentors.length; mentee++) {
            long price = prices.menteePrices()[mentee];
            Best best = new Best(count);
            for (int mentor = 0; mentor < instance.mentors(); mentor++) {
                int score = score(mentee, mentor);
                long gain = prices.bonus() + score - price - prices.mentorPrices()[mentor];
                if (score != Instance.EXCLUDED && gain > 0) {
                    best.offer(gain, mixed(mentee, mentor), mentor, score);
                }
            }
            added += best.size();
            add(mentee, best);
            watch.seen(round, mentee, mentors.length);
        }
        return added;
    }

    private int score(int mentee, int mentor) {
        return instance.seats(mentor) == 0 ? Instance.EXCLUDED : instance.score(mentee, mentor);
    }

    private void add(int mentee, Best best) {
        int had = mentors[mentee].length;
        if (best.size() == 0) {
            return;
        }
        mentors[mentee] = Arrays.copyOf(mentors[mentee], had + best.size());
        scores[mentee] = Arrays.copyOf(scores[mentee], had + best.size());
        best.copyTo(mentors[mentee], scores[mentee], had);
    }

    private static int mixed(int mentee, int mentor) {
        int mixed = mentee * 0x9E3779B1 ^ mentor * 0x85EBCA77;
        mixed ^= mixed >>> 15;
        mixed *= 0x2C1B3C6D;
        return mixed ^ mixed >>> 12;
    }
}
