package org.bangdai.pairing.programme.domain;

/** How much each part of a matching score counts at most, in points; they add up to {@link #WHOLE} in what is published. */
public record Weights(int field, int gap, int dialect, int place, int load, int method, int unitKind, int track) {

    /** What they have to add up to: a sum that is the same everywhere keeps scores comparable. */
    public static final int WHOLE = 1000;

    /** The province's. */
    public static final Weights DEFAULT = new Weights(300, 150, 150, 150, 100, 50, 50, 50);

    public Weights {
        if (field < 0 || gap < 0 || dialect < 0 || place < 0 || load < 0 || method < 0 || unitKind < 0 || track < 0) {
            throw new IllegalArgumentException("a weight is negative");
        }
    }

    public long total() {
        return (long) field + gap + dialect + place + load + method + unitKind + track;
    }
}
