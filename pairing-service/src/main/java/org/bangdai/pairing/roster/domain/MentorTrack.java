package org.bangdai.pairing.roster.domain;

/** 导师类别: the track on which a mentor is a candidate. */
public enum MentorTrack {
    LEADER("领导干部"),
    EXPERT("专家");

    private final String zh;

    MentorTrack(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
