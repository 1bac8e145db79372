package org.bangdai.evaluation.scheme.domain;

/** 帮带对象类别, as {@code mentee-registered} names them. */
public enum MenteeCategory {
    NEW_GRADUATE,
    PROFESSIONAL,
    RESERVE,
    VILLAGE,
    DISCIPLINE,
    SECONDED
}
