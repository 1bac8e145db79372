package org.bangdai.pairing.person.domain;

/** 单位类型: what kind of unit a person works in. */
public enum UnitKind {
    ORGAN("机关"),
    TOWNSHIP("乡镇"),
    INSTITUTION("事业单位"),
    ENTERPRISE("企业"),
    VILLAGE_BODY("村社区"),
    RESIDENT_ORGAN("派驻机构");

    private final String zh;

    UnitKind(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
