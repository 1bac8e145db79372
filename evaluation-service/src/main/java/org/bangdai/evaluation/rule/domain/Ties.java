package org.bangdai.evaluation.rule.domain;

/** 并列: what rank follows a shared one. Equal scores always share a rank. */
public enum Ties {
    /** 并列占位: 1, 2, 2, 4. */
    GAPS,
    /** 并列不占位: 1, 2, 2, 3. */
    DENSE
}
