package org.bangdai.evaluation.figures.domain;

/** The counts of one part of a division on one day, and what was since its month began. */
public final class Standing {

    private static final Population[] POPULATIONS = Population.values();

    private final int[] all = new int[Count.SLOTS];
    private final int[] month = new int[Count.SLOTS];
    private final int[] before = new int[POPULATIONS.length];
    private final boolean[] wasSmall = new boolean[POPULATIONS.length];

    void open(int slot, int amount) {
        if (slot >= 0) {
            all[slot] += amount;
        }
    }

    void change(int slot, int amount) {
        if (slot >= 0) {
            all[slot] += amount;
            month[slot] += amount;
        }
    }

    /** The month before is over. */
    void monthBegins() {
        for (Population population : POPULATIONS) {
            before[population.ordinal()] = population.total(this);
        }
        dayOver();
    }

    /** How many there were when the month began. */
    public int before(Population population) {
        return before[population.ordinal()];
    }

    /** A day's changes are all in. */
    void dayOver() {
        for (Population population : POPULATIONS) {
            wasSmall[population.ordinal()] |= Population.isSmall(population.total(this));
        }
    }

    /** Whether it was a group too small to tell of, on a day since its month began or on the last one before. */
    public boolean wasSmall(Population population) {
        return wasSmall[population.ordinal()];
    }

    /** Adds the counts, not what was. */
    public void add(Standing other) {
        for (int slot = 0; slot < all.length; slot++) {
            all[slot] += other.all[slot];
            month[slot] += other.month[slot];
        }
    }

    /** How many there are. */
    public int of(Count count) {
        return all[count.code()];
    }

    /** How many came since the first of the month. */
    public int inMonth(Count count) {
        return month[count.code()];
    }
}
