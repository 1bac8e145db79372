package org.bangdai.pairing.roster.demo;

import java.util.List;
import org.bangdai.pairing.reference.domain.Division;
import org.bangdai.pairing.roster.domain.MenteeCategory;

/** Where mentees of each category work, and as what. */
final class MenteeWork {

    private MenteeWork() {}

    static String post(MenteeCategory category, Invented invented) {
        return invented.one(
                switch (category) {
                    case NEW_GRADUATE -> List.of("党政办公室科员", "经济发展办公室科员", "农业农村办公室科员", "平安法治办公室科员", "村镇建设办公室科员");
                    case PROFESSIONAL -> List.of("农艺师", "工程师", "技术员", "助理工程师", "数据分析员");
                    case RESERVE -> List.of("业务骨干", "部门副经理", "项目负责人");
                    case VILLAGE -> List.of("村党总支副书记", "村委会委员", "社区党委委员", "村党总支委员");
                    case DISCIPLINE -> List.of("派驻纪检监察组干部", "派驻纪检监察组副主任科员");
                    case SECONDED -> List.of("挂职乡镇长助理", "挂职办公室副主任");
                });
    }

    static String unitKind(MenteeCategory category) {
        return switch (category) {
            case NEW_GRADUATE, SECONDED -> "乡镇";
            case PROFESSIONAL -> "事业单位";
            case RESERVE -> "企业";
            case VILLAGE -> "村社区";
            case DISCIPLINE -> "派驻机构";
        };
    }

    /** Of those who work for the county. */
    static String unit(MenteeCategory category, List<String> organs, List<String> institutions, Invented invented) {
        return category == MenteeCategory.DISCIPLINE
                ? "县纪委县监委驻" + invented.one(organs) + "纪检监察组"
                : invented.one(institutions);
    }

    /** Of those who work in a township. */
    static String unit(MenteeCategory category, Division township, String government) {
        return switch (category) {
            case RESERVE -> township.name() + "两山建设发展有限公司";
            case VILLAGE -> township.name() + "村社区联合党委";
            default -> government;
        };
    }
}
