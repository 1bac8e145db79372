package org.bangdai.pairing.roster.domain;

/** 类别: as what a row's person is on the roster. */
public enum RosterCategory {
    MENTOR("导师"),
    MENTEE("帮带对象"),
    LEADER("领导");

    private final String zh;

    RosterCategory(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
