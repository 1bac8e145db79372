package org.bangdai.local.stack.demo;

/** How far a pairing comes in the demonstration. */
enum Stage {
    /** Nobody has answered yet. */
    PROPOSED(5),
    /** One side has said yes. */
    HALF_AGREED(5),
    DECLINED(5),
    EXPIRED(4),
    ACTIVE(36),
    /** Active beside the mentee's primary pairing, for one field. */
    ACTIVE_FIELD(6),
    COMPLETED(8),
    TERMINATED(4);

    private final int count;

    Stage(int count) {
        this.count = count;
    }

    /** How many pairings end there. */
    int count() {
        return count;
    }

    boolean agreed() {
        return this == ACTIVE || this == ACTIVE_FIELD || ends();
    }

    boolean ends() {
        return this == COMPLETED || this == TERMINATED;
    }

    /** Still unanswered when the demonstration begins. */
    boolean open() {
        return this == PROPOSED || this == HALF_AGREED;
    }
}
