package org.bangdai.pairing.roster.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bangdai.pairing.person.domain.Masks;
import org.bangdai.pairing.reference.domain.Competence;

/** The columns of a roster, each named by its Chinese header; a file holds each once, in any order, and may leave out those of {@link #mayBeLeftOut}. */
public enum Column {
    CATEGORY("类别", "必填：导师、帮带对象、领导"),
    NAME("姓名", "必填：2 至 50 个字"),
    ID_NUMBER("身份证号", "必填：18 位；同一人以此识别，再次导入即更新"),
    PHONE("手机号", "必填：11 位手机号"),
    DIVISION("区划代码", "必填：所在县或乡镇的区划代码，6 或 9 位"),
    UNIT("单位", "必填：单位全称"),
    UNIT_KIND("单位类型", "必填：机关、乡镇、事业单位、企业、村社区、派驻机构"),
    POST("职务", "必填：现任职务"),
    SERVICE_SINCE("参加工作日期", "必填：如 2024-08-01"),
    FIELDS("专业领域", "可不填；多项用分号分隔：智能制造、休闲经济、绿色金融、规划建设、生态环保、信息技术"),
    DIALECTS("方言", "可不填；多项用分号分隔，最多 10 项"),
    MENTOR_TRACK("导师类别", "导师必填：领导干部、专家"),
    GRASSROOTS_YEARS("基层工作年限", "导师必填：整数年"),
    HELD_LEADING_POST("曾任领导职务", "导师必填：是、否"),
    STEPPED_BACK("退二线", "导师必填：是、否"),
    TITLE("职称", "导师可不填：无、初级、中级、副高、正高"),
    CAPACITY("可带人数", "导师可不填：1 至 10，不填则按方案"),
    MENTEE_CATEGORY("对象类别", "帮带对象必填：应届新录用、专业技术人员、储备干部、村社区班子、纪检派驻、挂职"),
    LEADER_ID_NUMBER("分管领导身份证号", "帮带对象必填：分管领导须在本名册或已登记"),
    TALENT_LIST("人才目录", "导师可不填，整列可省略：所在人才目录的名称，如“五个一批”人才；不填则保留原有，填“无”则清空"),
    STRENGTHS(
            "擅长",
            "导师可不填，整列可省略：能教的能力，多项用分号分隔；不填则保留原有，填“无”则清空："
                    + Arrays.stream(Competence.values()).map(Competence::zh).collect(Collectors.joining("、")));

    /** Of a cell that may be left blank to keep what is there: that there is nothing. */
    static final String NONE = "无";

    private static final Map<String, Column> BY_HEADER = new HashMap<>();

    static {
        for (Column column : values()) {
            BY_HEADER.put(column.header, column);
        }
    }

    /** Of the column, in a file of rows to be corrected, that says what is wrong; its cells are not read. */
    public static final String ISSUES = "问题";

    private final String header;
    private final String note;

    Column(String header, String note) {
        this.header = header;
        this.note = note;
    }

    /** How the column is filled in, for who does it. */
    public String note() {
        return note;
    }

    /** A file without it, and a row without its cell, leave as it is what it is about: it came later than the others. */
    public boolean mayBeLeftOut() {
        return this == TALENT_LIST || this == STRENGTHS;
    }

    public String header() {
        return header;
    }

    public static Optional<Column> of(String header) {
        return Optional.ofNullable(BY_HEADER.get(header));
    }

    /** A value of this column as a report may show it. */
    public String shown(String value) {
        return switch (this) {
            case ID_NUMBER, LEADER_ID_NUMBER -> Masks.idNumber(value);
            case PHONE -> Masks.phone(value);
            default -> Masks.within(value);
        };
    }
}
