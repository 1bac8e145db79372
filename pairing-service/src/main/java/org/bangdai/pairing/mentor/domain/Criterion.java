package org.bangdai.pairing.mentor.domain;

/** What a programme asks of a candidate. */
public enum Criterion {
    LONG_GRASSROOTS_SERVICE("长期基层工作", "Long grassroots service"),
    HELD_LEADING_POST("曾任领导职务", "Has held a leading post"),
    STEPPED_BACK("退居二线", "Has stepped back from the front line"),
    PROFESSIONAL_TITLE("职称达到要求，或列入人才目录", "Professional title as asked, or on a talent list"),
    TRACK_OPEN("方案设有该类导师", "The programme has mentors of this track");

    private final String zh;
    private final String en;

    Criterion(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
