package org.bangdai.local.stack.demo;

import java.util.List;
import java.util.Random;

/** What people write. */
final class Texts {

    static final String REJECTION = "推荐材料中缺少近三年年度考核结果，请补充后重新报送。";

    static final List<String> TERMINATIONS = List.of("帮带对象工作调动，离开本县。", "导师因身体原因不再承担帮带任务。", "帮带对象借调省级机关一年。");

    static final List<String> APPRAISALS = List.of(
            "本月跟着导师走访农户二十余户，学会了先拉家常再谈政策，走访记录更完整了。",
            "独立起草了一份工作简报，导师帮助修改三稿，对公文格式和重点把握有了底。",
            "参与一起邻里宅基地纠纷调解，体会到情理法要一起讲，还需要加强政策学习。",
            "完成了驻企服务台账，帮助企业申报了一项补贴，对涉企政策更熟悉了。",
            "汛期参加值班值守，掌握了应急响应流程，今后要提高现场协调能力。",
            "方言能听懂七八成了，入户交流明显顺畅，下个月争取独立承担一个村的联系工作。");

    static final List<String> HELP =
            List.of("导师每周都抽时间带我下村，讲解细致。", "导师有耐心，遇到难题随时可以请教。", "希望多安排一些现场教学。", "从导师身上学到了群众工作的方法。");

    static final List<String> STATEMENTS = List.of(
            "工作主动，群众基础逐步扎实，写材料进步明显，处理急事还需沉稳。",
            "能吃苦，肯下村，矛盾调解中能抓住要点，建议多压担子。",
            "学习劲头足，对产业政策理解较快，与企业沟通还要更接地气。",
            "本月完成任务较好，台账规范，方言交流有进步。",
            "思路清楚，执行到位，群众反映好，下阶段重点练统筹协调。");

    static final List<String> LEARNT = List.of("向年轻人学会了用数据表格管理台账。", "年轻同志对新媒体宣传的想法很有启发。", "一起学习了数字化平台的操作，互相促进。");

    static final List<String> COMMENTS = List.of(
            "帮带有实效，工作状态好，同意导师评价。",
            "进步较快，能够独立承担工作，望继续保持。",
            "总体表现良好，攻坚克难的办法还不够多，要多到一线锻炼。",
            "作风踏实，群众工作能力有提升。",
            "完成了交办任务，材料质量需要进一步提高。");

    private Texts() {}

    static <T> T pick(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
