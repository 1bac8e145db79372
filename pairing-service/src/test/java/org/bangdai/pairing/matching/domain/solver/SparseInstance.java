package org.bangdai.pairing.matching.domain.solver;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/**
 * Many mentees with a few candidates each, in counties of their own.
 *
 * @param rows each mentee's candidates, the dearest first
 */
record SparseInstance(int[] places, int[][] rows, int[][] scores, int greatestScore) implements Instance {

    private static final int PER_MENTEE = 64;

    /** How two are scored. */
    @FunctionalInterface
    interface Scores {
        int of(int mentee, int mentor, SplittableRandom random);
    }

    static final Scores UNIFORM = (mentee, mentor, random) -> random.nextInt(1001);
    static final Scores TIES = (mentee, mentor, random) -> 50 * random.nextInt(21);

    /** A tenth of the mentors are whom everyone wants. */
    static final Scores POPULAR =
            (mentee, mentor, random) -> mentor % 10 == 0 ? 700 + random.nextInt(301) : random.nextInt(701);

    static final Scores PRODUCTS = (mentee, mentor, random) -> (mentee + 1) * (mentor + 1);

    /** Counties take turns. @param shortBy share of the mentees for whom there is no seat; 0 for 1 to 5 seats a mentor */
    static SparseInstance random(int mentees, int mentors, int counties, double shortBy, Scores how, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] places = seats(mentees, mentors, shortBy, random);
        int[][] rows = new int[mentees][];
        int[][] scores = new int[mentees][];
        int size = mentors / counties;
        int greatest = 0;
        for (int mentee = 0; mentee < mentees; mentee++) {
            int county = mentee % counties;
            long[] drawn = draw(mentee, size, at -> county + at * counties, how, random);
            rows[mentee] = new int[drawn.length];
            scores[mentee] = new int[drawn.length];
            for (int i = 0; i < drawn.length; i++) {
                rows[mentee][i] = (int) drawn[drawn.length - 1 - i];
                scores[mentee][i] = (int) (drawn[drawn.length - 1 - i] >>> 32);
            }
            greatest = Math.max(greatest, scores[mentee][0]);
        }
        return new SparseInstance(places, rows, scores, greatest);
    }

    /** 1 to 5 each; taken back at random until they are short by a share of the mentees. */
    private static int[] seats(int mentees, int mentors, double shortBy, SplittableRandom random) {
        int[] places = new int[mentors];
        Arrays.setAll(places, i -> 1 + random.nextInt(5));
        int total = Arrays.stream(places).sum();
        while (shortBy > 0 && total > mentees * (1 - shortBy)) {
            int one = random.nextInt(mentors);
            if (places[one] > 1) {
                places[one]--;
                total--;
            }
        }
        return places;
    }

    private static long[] draw(int mentee, int size, IntUnaryOperator mentorAt, Scores how, SplittableRandom random) {
        int[] drawn = random.ints(0, size)
                .distinct()
                .limit(Math.min(size, PER_MENTEE))
                .toArray();
        return Arrays.stream(drawn)
                .map(mentorAt)
                .mapToLong(mentor -> (long) how.of(mentee, mentor, random) << 32 | mentor)
                .sorted()
                .toArray();
    }

    Candidates candidates(Watch watch) {
        return new Candidates(this, watch, rows.clone(), scores.clone());
    }

    @Override
    public int mentees() {
        return rows.length;
    }

    @Override
    public int mentors() {
        return places.length;
    }

    @Override
    public int[] choices(int mentee) {
        return rows[mentee];
    }

    @Override
    public int seats(int mentor) {
        return places[mentor];
    }

    @Override
    public int score(int mentee, int mentor) {
        for (int i = 0; i < rows[mentee].length; i++) {
            if (rows[mentee][i] == mentor) {
                return scores[mentee][i];
            }
        }
        return EXCLUDED;
    }
}
