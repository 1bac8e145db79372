package org.bangdai.pairing.matching.domain.solver;

import java.util.Arrays;
import java.util.SplittableRandom;

/** An instance given by its numbers. */
record TableInstance(int[] places, int[][] scores, int greatestScore) implements Instance {

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

    @Override
    public int mentees() {
        return scores.length;
    }

    @Override
    public int mentors() {
        return places.length;
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
