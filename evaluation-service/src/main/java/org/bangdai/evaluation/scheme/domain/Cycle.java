package org.bangdai.evaluation.scheme.domain;

/** 考评周期: how long a period is that a review is about. */
public enum Cycle {
    MONTHLY,
    QUARTERLY,
    ANNUAL
}
