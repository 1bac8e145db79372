package org.bangdai.pairing.matching.domain;

/** Why a pair is not even scored, the first that holds. */
public enum Exclusion {
    /** Nobody mentors themselves. */
    ONESELF,
    /** 回避: one is above the other, as leader in charge or by postings. */
    REPORTING_LINE,
    /** 回避: they are declared kin. */
    KINSHIP,
    /** The mentor has another open pairing with the mentee. */
    ALREADY_PAIRED,
    /** Whoever asked for the matching forbade it. */
    FORBIDDEN,
    /** They work in different counties, and nobody asked to look across them. */
    OUT_OF_SCOPE,
    /** The mentor has no free seat. */
    NO_FREE_SEAT
}
