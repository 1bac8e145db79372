package org.bangdai.pairing.reference.domain;

/** 帮带方法: the ten ways of mentoring, each the type of an activity. The names of the constants are the API's codes and never change. */
public enum Method {
    CASE_STUDY("以案说案", "Case study"),
    DEMONSTRATION("现身说法", "Demonstration"),
    RETROSPECTIVE("总结说理", "Retrospective"),
    LOCAL_LIFE("四贴土方", "Local life: dialect, customs, remedies, opinion"),
    HOME_VISIT("走村不漏户、户户见干部", "Home visits"),
    MEDIATION("化解矛盾纠纷", "Mediation of disputes"),
    ENTERPRISE_AID("驻点帮企", "Aid to enterprises on site"),
    EMERGENCY_DUTY("应急处突", "Emergency duty"),
    GUIDANCE("教理论、解疑惑、带作风", "Guidance"),
    HANDS_ON("边做边教、放手压担", "Hands-on work");

    private final String zh;
    private final String en;

    Method(String zh, String en) {
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
