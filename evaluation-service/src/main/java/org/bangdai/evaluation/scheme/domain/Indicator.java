package org.bangdai.evaluation.scheme.domain;

/** 指标: what a scheme may weigh. Each is measured from 0 to 100. */
public enum Indicator {
    /** The score in the mentor's statement. */
    MENTOR_STATEMENT,
    /** The score in the comment of the leader in charge (分管领导); applies where the mentee has one. */
    LEADER_COMMENT,
    /** Confirmed activities against those expected in the period; applies where at least one is expected. */
    ACTIVITY_CADENCE
}
