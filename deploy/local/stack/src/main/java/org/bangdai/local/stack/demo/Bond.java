package org.bangdai.local.stack.demo;

import java.time.LocalDate;
import java.util.Random;

/**
 * A pairing as it will go.
 *
 * @param answered day of the last answer; after {@code proposed}
 * @param ended its last day where it ends; else that of the demonstration
 */
record Bond(
        int number,
        Stage stage,
        RosterRow mentor,
        RosterRow mentee,
        LocalDate proposed,
        LocalDate answered,
        LocalDate ended) {

    private static final long SEED = 330_523;

    /** Every so many. */
    private static final int QUIET = 10;

    String name() {
        return "pairing-" + number;
    }

    String path() {
        return "/pairings/{" + name() + "}";
    }

    String role() {
        return stage == Stage.ACTIVE_FIELD ? "FIELD" : "PRIMARY";
    }

    /** A few neglect their bond. */
    boolean isQuiet() {
        return stage == Stage.ACTIVE && number % QUIET == 0;
    }

    /** The same numbers each time, whatever is drawn elsewhere. */
    Random random(String what) {
        return new Random(SEED + 31L * number + what.hashCode());
    }
}
