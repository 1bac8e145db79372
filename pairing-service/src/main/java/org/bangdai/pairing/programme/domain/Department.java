package org.bangdai.pairing.programme.domain;

/** 确定部门: departments that may have to confirm mentors. The names are those of the tokens' claim {@code department}. */
public enum Department {
    ORGANISATION("组织部", "Organisation department"),
    PUBLICITY("宣传部", "Publicity department"),
    DISCIPLINE("纪委监委", "Discipline inspection commission"),
    UNITED_FRONT("统战部", "United front work department"),
    PERSONNEL("人力社保局", "Human resources and social security"),
    AGRICULTURE("农业农村局", "Agriculture and rural affairs");

    private final String zh;
    private final String en;

    Department(String zh, String en) {
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
