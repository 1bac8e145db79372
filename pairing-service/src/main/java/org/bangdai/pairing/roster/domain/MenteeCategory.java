package org.bangdai.pairing.roster.domain;

/** 对象类别: as what a mentee is helped. */
public enum MenteeCategory {
    NEW_GRADUATE("应届新录用"),
    PROFESSIONAL("专业技术人员"),
    RESERVE("储备干部"),
    VILLAGE("村社区班子"),
    DISCIPLINE("纪检派驻"),
    SECONDED("挂职");

    private final String zh;

    MenteeCategory(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
