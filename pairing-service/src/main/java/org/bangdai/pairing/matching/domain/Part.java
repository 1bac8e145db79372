package org.bangdai.pairing.matching.domain;

/** What a score is made of. The names of the constants are the API's codes. */
public enum Part {
    /** 专业领域: the share of the mentee's fields that the mentor knows. */
    FIELD("专业领域", "Field"),
    /** 补链: the share of the levels that the mentee lacks, in all competences, that lie in those that the mentor can teach. */
    GAP("补链需求", "Gap"),
    /** 方言: they share a dialect. */
    DIALECT("方言", "Dialect"),
    /** 地点: the same township, else the same county, else the same city. */
    PLACE("工作地点", "Place"),
    /** 负担: the share of the mentor's seats that is free. */
    LOAD("导师负担", "Load"),
    /** 帮带方法: the share of the methods by which the mentee's gaps are best closed by which the mentor's strengths are taught too, if it is for others. */
    METHOD("帮带方法", "Method"),
    /** 单位类型: both work in the same kind of unit. */
    UNIT_KIND("单位类型", "Kind of unit"),
    /** 类别对口: professionals learn from experts, the others from leaders. */
    TRACK("类别对口", "Track");

    private final String zh;
    private final String en;

    Part(String zh, String en) {
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
