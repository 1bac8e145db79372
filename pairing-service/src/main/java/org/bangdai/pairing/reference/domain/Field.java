package org.bangdai.pairing.reference.domain;

/** 专业领域: the six fields in which mentors' and mentees' work lies. The names of the constants are the API's codes and never change. */
public enum Field {
    SMART_MANUFACTURING("智能制造", "Smart manufacturing"),
    LEISURE_ECONOMY("休闲经济", "Leisure economy"),
    GREEN_FINANCE("绿色金融", "Green finance"),
    PLANNING_CONSTRUCTION("规划建设", "Planning and construction"),
    ECOLOGY("生态环保", "Ecology and environmental protection"),
    INFORMATION_TECHNOLOGY("信息技术", "Information technology");

    private final String zh;
    private final String en;

    Field(String zh, String en) {
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
