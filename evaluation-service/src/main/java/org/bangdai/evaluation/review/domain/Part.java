package org.bangdai.evaluation.review.domain;

/** The parts of a review, each by a person of its own. */
public enum Part {
    /** 干部自评, by the mentee. */
    SELF_APPRAISAL,
    /** By the mentor. */
    STATEMENT,
    /** 书面点评, by the leader in charge. */
    LEADER_COMMENT
}
