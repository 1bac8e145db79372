package org.bangdai.pairing.matching.domain;

/** Why a pair is not even scored, the first that holds. */
public enum Exclusion {
    /** Nobody mentors themselves. */
    ONESELF,
    /** 回避: the mentor is the mentee's leader in charge. */
    REPORTING_LINE,
    /** Whoever asked for the matching forbade it. */
    FORBIDDEN,
    /** The mentor has no free seat. */
    NO_FREE_SEAT
}
