package org.bangdai.pairing.roster.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bangdai.pairing.person.domain.Masks;

/** The columns of a roster, each named by its Chinese header; a file holds all of them once, in any order. */
public enum Column {
    CATEGORY("类别"),
    NAME("姓名"),
    ID_NUMBER("身份证号"),
    PHONE("手机号"),
    DIVISION("区划代码"),
    UNIT("单位"),
    UNIT_KIND("单位类型"),
    POST("职务"),
    SERVICE_SINCE("参加工作日期"),
    FIELDS("专业领域"),
    DIALECTS("方言"),
    MENTOR_TRACK("导师类别"),
    GRASSROOTS_YEARS("基层工作年限"),
    HELD_LEADING_POST("曾任领导职务"),
    STEPPED_BACK("退二线"),
    TITLE("职称"),
    CAPACITY("可带人数"),
    MENTEE_CATEGORY("对象类别"),
    LEADER_ID_NUMBER("分管领导身份证号");

    private static final Map<String, Column> BY_HEADER = new HashMap<>();

    static {
        for (Column column : values()) {
            BY_HEADER.put(column.header, column);
        }
    }

    private final String header;

    Column(String header) {
        this.header = header;
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
