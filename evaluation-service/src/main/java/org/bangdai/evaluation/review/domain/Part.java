package org.bangdai.evaluation.review.domain;

/** The parts of a review, each by a person of its own. */
public enum Part {
    /** 干部自评, by the mentee. */
    SELF_APPRAISAL,
    /** By the mentor. */
    STATEMENT,
    /** 书面点评, by the head of the mentee's department or resident organ. */
    UNIT_COMMENT,
    /** 书面点评, by the leader in charge (分管领导). */
    LEADER_COMMENT;

    /** Comments build on the self-appraisal, and may be delegated. */
    public boolean isComment() {
        return this == UNIT_COMMENT || this == LEADER_COMMENT;
    }
}
