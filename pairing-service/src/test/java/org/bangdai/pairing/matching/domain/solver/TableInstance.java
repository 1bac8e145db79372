package org.bangdai.pairing.matching.domain.solver;

import java.util.Arrays;
import java.util.SplittableRandom;

/** An instance given by its numbers. */
record TableInstance(int[] places, int[][] scores, int greatestScore, int[] everyone) implements Instance {

    TableInstance(int[] places, int[][] scores, int greatestScore) {
        this(places, scores, greatestScore, new int[places.length]);
        Arrays.setAll(everyone, i -> i);
    }

    static TableInstance random(int mentees, int mentors, int greatestSeats, int greatestScore, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] places = new int[mentors];
        Arrays.setAll(places, i -> random.nextInt(greatestSeats + 1));
        int[][] scores = new int[mentees][mentors];
        for (int[] row : scores) {
            Arrays.setAll(row, i -> random.nextInt(5) == 0 ? EXCLUDED : random.nextInt(greatestScore + 1));
        }
        return new TableInstance(places, scores, greatestScore);
    }

    /** Everyone agrees who is better, the more so the better they are themselves: the longest paths there are. */
    static TableInstance products(int mentees, int mentors, int seats) {
        int[] places = new int[mentors];
        Arrays.fill(places, seats);
        int[][] scores = new int[mentees][mentors];
        for (int mentee = 0; mentee < mentees; mentee++) {
            int its = mentee + 1;
            Arrays.setAll(scores[mentee], mentor -> its * (mentor + 1));
        }
        return new TableInstance(places, scores, mentees * mentors);
    }

    @Override
    public int mentees() {
        return scores.length;
    }

    @Override
    public int mentors() {
        return places.length;
    }

    @Override
    public int[] choices(int mentee) {
        return everyone;
    }

    @Override
    public int seats(int mentor) {
        return places[mentor];
    }

    @Override
    public int score(int mentee, int mentor) {
        return scores[mentee][mentor];
    }
}
