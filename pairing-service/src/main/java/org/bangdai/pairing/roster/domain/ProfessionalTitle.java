package org.bangdai.pairing.roster.domain;

/** 职称, from none to senior: the order is that of rank. */
public enum ProfessionalTitle {
    NONE("无"),
    JUNIOR("初级"),
    INTERMEDIATE("中级"),
    DEPUTY_SENIOR("副高"),
    SENIOR("正高");

    private final String zh;

    ProfessionalTitle(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
