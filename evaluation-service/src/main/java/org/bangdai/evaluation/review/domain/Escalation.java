package org.bangdai.evaluation.review.domain;

import org.bangdai.evaluation.scheme.domain.Limit;

/** Who is called upon where parts stay out, one after the other. */
public enum Escalation {
    MENTOR(Limit.TO_UNIT),
    UNIT(Limit.TO_ORGANISATION),
    ORGANISATION(Limit.TO_END);

    private final Limit untilNext;

    Escalation(Limit untilNext) {
        this.untilNext = untilNext;
    }

    /** How long it waits for the next, or for the end. */
    Limit untilNext() {
        return untilNext;
    }
}
