package org.bangdai.pairing.matching.domain.solver;

import java.util.Arrays;

/** The pairs that a round of solving looks at: for each mentee some mentors with their scores, the dearest first. Only grows. */
final class Candidates {

    /** Of a mentee's first candidates this share is not among the best: where all want the same few, the others need to be known too. */
    private static final int SPREAD = 4;

    private static final int[] NOBODY = {};

    private final Instance instance;
    private final Watch watch;
    private final int[][] mentors;
    private final int[][] scores;
    private final boolean[] grown;

    Candidates(Instance instance, Watch watch) {
        this(instance, watch, new int[instance.mentees()][], new int[instance.mentees()][]);
        Arrays.fill(mentors, NOBODY);
        Arrays.fill(scores, NOBODY);
    }

    /** @param mentors each mentee's, the dearest first */
    Candidates(Instance instance, Watch watch, int[][] mentors, int[][] scores) {
        this.instance = instance;
        this.watch = watch;
        this.mentors = mentors;
        this.scores = scores;
        this.grown = new boolean[mentors.length];
        Arrays.fill(grown, true);
    }

    int[] mentors(int mentee) {
        return mentors[mentee];
    }

    int[] scores(int mentee) {
        return scores[mentee];
    }

    /** Whether the last choice brought the mentee new candidates. */
    boolean hasGrown(int mentee) {
        return grown[mentee];
    }

    long size() {
        long size = 0;
        for (int[] some : mentors) {
            size += some.length;
        }
        return size;
    }

    /** Each mentee's best, and some at random; among equals not everyone's the same ones, which would leave most mentees without a seat among their candidates. */
    void choose(int count) {
        Best best = new Best(count);
        Best others = new Best(count / SPREAD);
        for (int mentee = 0; mentee < mentors.length; mentee++) {
            best.clear();
            others.clear();
            int[] choices = instance.choices(mentee);
            for (int mentor : choices) {
                int score = score(mentee, mentor);
                if (score != Instance.EXCLUDED) {
                    int mixed = mixed(mentee, mentor);
                    best.offer(score, mixed, mentor, score);
                    others.offer(Integer.rotateLeft(mixed, 16), 0, mentor, score);
                }
            }
            add(mentee, best);
            if (choices.length > count) {
                add(mentee, others);
            }
            watch.seen(0, mentee, mentors.length);
        }
    }

    /** Adds pairs that are worth more than the prices say, the worst offences first. The number added; none where the prices are a proof. */
    long price(Certificate prices, int count, int round) {
        long added = 0;
        Best best = new Best(count);
        for (int mentee = 0; mentee < mentors.length; mentee++) {
            best.clear();
            long price = prices.menteePrices()[mentee];
            for (int mentor : instance.choices(mentee)) {
                int score = score(mentee, mentor);
                long gain = prices.bonus() + score - price - prices.mentorPrices()[mentor];
                if (score != Instance.EXCLUDED && gain > 0) {
                    best.offer(gain, mixed(mentee, mentor), mentor, score);
                }
            }
            added += best.size();
            grown[mentee] = best.size() > 0;
            add(mentee, best);
            watch.seen(round, mentee, mentors.length);
        }
        return added;
    }

    private int score(int mentee, int mentor) {
        return instance.seats(mentor) == 0 ? Instance.EXCLUDED : instance.score(mentee, mentor);
    }

    /** Those that are not there yet. */
    private void add(int mentee, Best some) {
        int had = mentors[mentee].length;
        Best all = new Best(had + some.size());
        for (int i = 0; i < had; i++) {
            int mentor = mentors[mentee][i];
            all.offer(scores[mentee][i], mixed(mentee, mentor), mentor, scores[mentee][i]);
        }
        for (int i = 0; i < some.size(); i++) {
            if (!has(mentee, some.mentor(i))) {
                all.offer(some.score(i), mixed(mentee, some.mentor(i)), some.mentor(i), some.score(i));
            }
        }
        mentors[mentee] = new int[all.size()];
        scores[mentee] = new int[all.size()];
        all.drainTo(mentors[mentee], scores[mentee]);
    }

    private boolean has(int mentee, int mentor) {
        for (int one : mentors[mentee]) {
            if (one == mentor) {
                return true;
            }
        }
        return false;
    }

    static int mixed(int mentee, int mentor) {
        int mixed = mentee * 0x9E3779B1 ^ mentor * 0x85EBCA77;
        mixed ^= mixed >>> 15;
        mixed *= 0x2C1B3C6D;
        return mixed ^ mixed >>> 12;
    }
}
