package org.bangdai.evaluation.assessment.domain;

import java.util.Locale;

/** 等次, the best first. */
public enum Grade {
    EXCELLENT("优秀", "Excellent"),
    COMPETENT("称职", "Competent"),
    BASIC("基本称职", "Basically competent"),
    INCOMPETENT("不称职", "Incompetent"),
    /** Too few complete months. */
    NONE("不定等次", "No grade");

    private final String zh;
    private final String en;

    Grade(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Its name in the reader's language. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
