package org.bangdai.local.stack.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** What the two of a pairing do when they meet: one text for each method. */
final class Meetings {

    private static final int MOST_HOUSEHOLDS = 6;
    private static final int HOUSEHOLDS_OF_A_VILLAGE = 120;

    /** @param method as the API names it; @param details what the method asks for */
    record Meeting(String method, String summary, Map<String, Object> details) {}

    /** Villages of 安吉县. */
    private static final List<String> VILLAGES = List.of(
            "330523205203",
            "330523205204",
            "330523205206",
            "330523205210",
            "330523205212",
            "330523205213",
            "330523205214");

    private static final Meeting HOME_VISIT = new Meeting("HOME_VISIT", "一同走访农户，逐户登记诉求，现场答复低保和医保政策问题。", Map.of());

    private static final List<Meeting> ALL = List.of(
            new Meeting(
                    "CASE_STUDY",
                    "结合近期通报的典型案例，逐条分析问题成因，讨论日常工作中的风险点。",
                    Map.of(
                            "caseType",
                            "LAND_CONSOLIDATION",
                            "caseSummary",
                            "某村土地整理项目因前期公示不到位引发群众异议，项目一度停工。",
                            "lesson",
                            "公示要到户，政策要讲透，先听意见再动工。")),
            new Meeting(
                    "DEMONSTRATION",
                    "导师讲述在乡镇工作时处理征迁难题的亲身经历，传授与群众打交道的办法。",
                    Map.of(
                            "seen", "导师上门与征迁户面对面算账的全过程",
                            "heard", "群众对补偿标准和安置时间的顾虑",
                            "done", "起草了一户的补偿测算表，并当面讲解")),
            new Meeting(
                    "RETROSPECTIVE",
                    "复盘上月工作，总结得失，列出下阶段三项重点任务。",
                    Map.of("subject", "上月重点工作", "conclusions", "入户走访要提前做功课，材料报送要留出修改时间。")),
            new Meeting(
                    "LOCAL_LIFE",
                    "到集市和农户家中学方言、听民俗，了解当地的人情世故。",
                    Map.of("way", "DIALECT", "place", "镇上集市", "content", "学了二十句日常问候和农事用语")),
            HOME_VISIT,
            new Meeting(
                    "MEDIATION",
                    "参与调解一起相邻排水纠纷，双方当场签订调解协议。",
                    Map.of("parties", "NEIGHBOURS", "problem", "屋后排水沟堵塞，雨天积水倒灌", "outcome", "SETTLED")),
            new Meeting(
                    "ENTERPRISE_AID",
                    "到企业现场了解用工和用地需求，协助整理惠企政策清单。",
                    Map.of(
                            "enterprise", "竹制品加工企业",
                            "problem", "旺季用工缺口约二十人",
                            "support", "对接人社部门，安排进入下月招聘会")),
            new Meeting(
                    "EMERGENCY_DUTY",
                    "防汛值班期间带队巡查山塘水库，演练人员转移流程。",
                    Map.of("incident", "强降雨防汛", "duty", "PATROL", "hours", 8)),
            new Meeting(
                    "GUIDANCE", "围绕基层治理专题开展谈心谈话，解答思想和工作上的困惑。", Map.of("topic", "DOUBTS", "content", "怎样在任务多时分清轻重缓急")),
            new Meeting(
                    "HANDS_ON",
                    "放手主持一次村民代表会议，导师全程旁听并当场点评。",
                    Map.of("task", "主持村民代表会议", "result", "会议按议程完成，三项议题均表决通过")));

    private Meetings() {}

    static Meeting draw(Bond bond, Random random) {
        Meeting plain = Texts.pick(ALL, random);
        return new Meeting(
                plain.method(),
                bond.mentee().unit() + "：" + plain.summary(),
                plain == HOME_VISIT ? visit(bond.random("visit-" + random.nextInt())) : plain.details());
    }

    /** Some households of one village. */
    private static Map<String, Object> visit(Random random) {
        TreeSet<String> households = new TreeSet<>();
        for (int left = 1 + random.nextInt(MOST_HOUSEHOLDS); left > 0; left--) {
            households.add("%03d".formatted(1 + random.nextInt(HOUSEHOLDS_OF_A_VILLAGE)));
        }
        return Map.of(
                "village",
                Texts.pick(VILLAGES, random),
                "households",
                List.copyOf(households),
                "concerns",
                "灌溉水渠淤塞，医保报销手续不清楚");
    }
}
