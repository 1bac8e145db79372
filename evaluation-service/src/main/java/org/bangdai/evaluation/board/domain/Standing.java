package org.bangdai.evaluation.board.domain;

/** Whether a pairing is ranked on a board, or why not. */
public enum Standing {
    RANKED,
    /** Something that was owed never came. */
    INCOMPLETE,
    /** The review was not final when the board was computed. */
    OPEN,
    /** Too few of its kind are complete. */
    SMALL_COHORT,
    /** It is not known with whom the mentee is to be compared. */
    NO_COHORT
}
