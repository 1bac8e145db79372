package org.bangdai.pairing.milestone.domain;

/** What kind of milestone. The names of the constants are the API's codes and never change. */
public enum Kind {
    PARTY_MEMBERSHIP("发展为中共党员", "Joined the Party", true),
    PROMOTION("提拔晋升", "Promotion", false),
    SECONDMENT("挂职锻炼", "Secondment", false),
    AWARD("表彰奖励", "Award", false),
    QUALIFICATION("取得资格职称", "Qualification", false);

    private final String zh;
    private final String en;
    private final boolean sensitive;

    Kind(String zh, String en, boolean sensitive) {
        this.zh = zh;
        this.en = en;
        this.sensitive = sensitive;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Shown to the person and to organisers of their division; to others only counted (Personal Information Protection Law, article 28). */
    public boolean isSensitive() {
        return sensitive;
    }
}
