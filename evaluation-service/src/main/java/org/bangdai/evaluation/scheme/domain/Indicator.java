package org.bangdai.evaluation.scheme.domain;

/** 指标: what a scheme may weigh. Each is measured from 0 to 100, and left out where it does not apply. */
public enum Indicator {
    /** The score in the mentor's statement. */
    MENTOR_STATEMENT,
    /** The score in the comment of the head of the mentee's unit; applies where one is known. */
    UNIT_COMMENT,
    /** The score in the comment of the leader in charge (分管领导); applies where the mentee has one. */
    LEADER_COMMENT,
    /** Confirmed activities against those expected in the period; applies where at least one is expected. */
    ACTIVITY_CADENCE,
    /** Share of the agreed goals due in the period that were reported done by their day; applies where one was due. */
    GOALS_ON_TIME,
    /** Full where the mentee reached a milestone that is not sensitive; nobody owes one, so it does not apply to others. */
    MILESTONES
}
