package org.bangdai.pairing.mentor.domain;

/** What a programme asks of a candidate. */
public enum Criterion {
    LONG_GRASSROOTS_SERVICE("长期基层工作", "Long grassroots service"),
    HELD_LEADING_POST("曾任领导职务", "Has held a leading post"),
    STEPPED_BACK("退居二线", "Has stepped back from the front line"),
    PROFESSIONAL_TITLE("副高及以上职称", "Deputy-senior professional title or above");

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
