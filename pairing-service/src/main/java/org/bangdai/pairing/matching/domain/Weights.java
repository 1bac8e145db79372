package org.bangdai.pairing.matching.domain;

/** How much each part counts at most, in points; they add up to {@link #total}. */
public record Weights(int field, int dialect, int place, int load, int unitKind, int track) {

    /** Of every programme version that says nothing else. */
    public static final Weights DEFAULT = new Weights(400, 150, 200, 100, 50, 100);

    public Weights {
        if (field < 0 || dialect < 0 || place < 0 || load < 0 || unitKind < 0 || track < 0) {
            throw new IllegalArgumentException("a weight is negative");
        }
    }

    public int of(Part part) {
        return switch (part) {
            case FIELD -> field;
            case DIALECT -> dialect;
            case PLACE -> place;
            case LOAD -> load;
            case UNIT_KIND -> unitKind;
            case TRACK -> track;
        };
    }

    public int total() {
        return field + dialect + place + load + unitKind + track;
    }
}
