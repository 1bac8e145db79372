package org.bangdai.evaluation.assessment.domain;

/** 等次, the best first. */
public enum Grade {
    EXCELLENT("优秀"),
    COMPETENT("称职"),
    BASIC("基本称职"),
    INCOMPETENT("不称职"),
    /** Too few complete months. */
    NONE("不定等次");

    private final String zh;

    Grade(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
