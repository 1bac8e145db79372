package org.bangdai.local.stack.demo;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A person of the roster file. */
record RosterRow(String line, Map<String, String> cells) {

    private static final int DEFAULT_SEATS = 3;

    /** As the programme has it: new graduates are mentored in their first three years. */
    private static final int GRADUATE_YEARS = 3;

    /** As the programme has it, for those sent to resident organs. */
    private static final int DISCIPLINE_AGE = 35;

    boolean isMentor() {
        return of("类别").equals("导师");
    }

    boolean isMentee() {
        return of("类别").equals("帮带对象");
    }

    String idNumber() {
        return of("身份证号");
    }

    String name() {
        return of("姓名");
    }

    String unit() {
        return of("单位");
    }

    LocalDate since() {
        return LocalDate.parse(of("参加工作日期"));
    }

    Set<String> fields() {
        return new LinkedHashSet<>(List.of(of("专业领域").split(";")));
    }

    String leader() {
        return of("分管领导身份证号");
    }

    int seats() {
        String set = of("可带人数");
        return set.isEmpty() ? DEFAULT_SEATS : Integer.parseInt(set);
    }

    /** Whether both departments can confirm this mentor. */
    boolean qualifies() {
        return of("导师类别").equals("领导干部")
                ? of("曾任领导职务").equals("是") && of("退二线").equals("是")
                : Set.of("副高", "正高").contains(of("职称"));
    }

    /** Whether this mentee can be paired on that day. */
    boolean isEligible(LocalDate day) {
        if (since().isAfter(day)) {
            return false;
        }
        return switch (of("对象类别")) {
            case "应届新录用" -> day.isBefore(since().plusYears(GRADUATE_YEARS));
            case "纪检派驻" -> day.isBefore(born().plusYears(DISCIPLINE_AGE + 1L));
            default -> true;
        };
    }

    private LocalDate born() {
        String digits = idNumber().substring(6, 14);
        return LocalDate.of(
                Integer.parseInt(digits.substring(0, 4)),
                Integer.parseInt(digits.substring(4, 6)),
                Integer.parseInt(digits.substring(6)));
    }

    private String of(String column) {
        return cells.getOrDefault(column, "");
    }
}
