package org.bangdai.pairing.reference.domain;

import java.util.List;

/**
 * 能力: what a young cadre may lack and a mentor may teach (补链式培养), each with the methods by which it is best learnt. The names of the constants are the
 * API's codes and never change; drawn from the article on the 导师帮带制.
 */
public enum Competence {
    MASS_WORK("做群众工作", "Working with the people", Method.HOME_VISIT, Method.DEMONSTRATION, Method.LOCAL_LIFE),
    LOCAL_DIALECT("方言沟通与民俗", "Local dialect and customs", Method.LOCAL_LIFE, Method.HOME_VISIT),
    DISPUTE_RESOLUTION("化解矛盾纠纷", "Resolving disputes", Method.MEDIATION, Method.CASE_STUDY, Method.DEMONSTRATION),
    POLITICAL_THEORY("政治素养与政策理论", "Political theory and policy", Method.GUIDANCE, Method.RETROSPECTIVE),
    CONDUCT("作风与责任担当", "Conduct and responsibility", Method.GUIDANCE, Method.DEMONSTRATION),
    EMERGENCY_RESPONSE("应急处突", "Emergency response", Method.EMERGENCY_DUTY, Method.RETROSPECTIVE),
    PROJECT_DELIVERY("重大项目推进", "Carrying projects forward", Method.HANDS_ON, Method.CASE_STUDY),
    LAND_AND_RELOCATION(
            "土地整理与征地拆迁",
            "Land consolidation, acquisition and relocation",
            Method.CASE_STUDY,
            Method.DEMONSTRATION,
            Method.HOME_VISIT),
    ELECTIONS("换届选举", "Village and community elections", Method.CASE_STUDY, Method.HANDS_ON),
    ENTERPRISE_SERVICE("服务企业", "Serving enterprises", Method.ENTERPRISE_AID, Method.HANDS_ON),
    WRITING("文字材料与总结提炼", "Writing and summing up", Method.RETROSPECTIVE, Method.HANDS_ON),
    PROFESSIONAL_SKILL("专业技能", "Professional skill", Method.HANDS_ON, Method.DEMONSTRATION),
    INDEPENDENT_JUDGEMENT(
            "独立分析处理问题", "Judging and acting alone", Method.CASE_STUDY, Method.HANDS_ON, Method.RETROSPECTIVE),
    ADAPTATION("角色转变与心理调适", "From learner to cadre", Method.GUIDANCE, Method.DEMONSTRATION);

    private final String zh;
    private final String en;
    private final List<Method> methods;

    Competence(String zh, String en, Method... methods) {
        this.zh = zh;
        this.en = en;
        this.methods = List.of(methods);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** How it is best learnt, the first choice first. */
    public List<Method> methods() {
        return methods;
    }
}
