package org.bangdai.pairing.programme.domain;

/** How much each part of a matching score counts at most, in points; they add up to {@link #total}. */
public record Weights(int field, int gap, int dialect, int place, int load, int method, int unitKind, int track) {

    /** The province's. */
    public static final Weights DEFAULT = new Weights(300, 150, 150, 150, 100, 50, 50, 50);

    public Weights {
        if (field < 0 || gap < 0 || dialect < 0 || place < 0 || load < 0 || method < 0 || unitKind < 0 || track < 0) {
            throw new IllegalArgumentException("a weight is negative");
        }
    }

    public int total() {
        return field + gap + dialect + place + load + method + unitKind + track;
    }
}
