package org.bangdai.pairing.delta.domain;

/** What became of a delta. */
public enum Outcome {
    /** The registry says what the delta says. */
    APPLIED,
    /** The registry says something else, which stands: a newer version, what came first under this one, or a correction of it. */
    OLDER,
    /** Kept until what it refers to is there. */
    WAITING,
    /** It can never be applied as it is. */
    REFUSED
}
