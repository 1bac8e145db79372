package org.bangdai.pairing.roster.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangdai.pairing.person.domain.IdNumber;
import org.bangdai.pairing.reference.Divisions;
import org.bangdai.pairing.reference.domain.Division;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.roster.RosterFiles;
import org.bangdai.pairing.roster.demo.Invented.Someone;
import org.bangdai.pairing.roster.domain.MenteeCategory;

/** {@code deploy/local/demo/roster-330523.csv}: leaders, mentors and mentees of 安吉县's townships and organs, as of November 2026. */
final class DemoRoster {

    private static final String COUNTY = "330523";
    private static final int MENTORS = 60;
    private static final int MENTEES = 120;
    private static final List<String> DIALECTS = List.of("安吉话", "安吉话", "安吉话", "湖州话", "河南话（安吉）", "安庆话（安吉）", "畲话", "绍兴话");
    private static final List<String> ORGANS = List.of("县农业农村局", "县住房和城乡建设局", "县经济和信息化局", "县文化和广电旅游体育局", "县自然资源和规划局");
    private static final List<String> EXPERT_UNITS = List.of("县农业技术推广中心", "县人民医院", "县职业教育中心", "县林业技术推广中心", "县数据管理中心");

    private final Invented invented = new Invented();
    private final List<Division> townships;
    private final Map<String, String> leaders = new LinkedHashMap<>();
    private final List<String> rows = new ArrayList<>();

    DemoRoster(Divisions divisions) {
        townships = divisions.below(COUNTY);
    }

    String csv() {
        townships.forEach(this::leader);
        leader(invented.born(1974, 1980), COUNTY, "县委组织部", "机关", "副部长");
        mentor(
                "周建国",
                "330523196811051211",
                at("330523205"),
                "四级调研员",
                LocalDate.of(1989, 8, 1),
                "生态环保;规划建设",
                "领导干部",
                30,
                "3");
        for (int i = 1; i < MENTORS; i++) {
            if (i % 5 < 3) {
                leadingMentor(i);
            } else {
                expertMentor(i);
            }
        }
        mentee(
                "沈雨晴",
                "330523200108223244",
                at("330523205"),
                "党政办公室科员（选调生）",
                LocalDate.of(2025, 8, 15),
                MenteeCategory.NEW_GRADUATE);
        for (int i = 1; i < MENTEES; i++) {
            mentee(i);
        }
        return RosterFiles.csv(rows.toArray(String[]::new));
    }

    private Division at(String code) {
        return townships.stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void leader(Division township) {
        Someone leader = township.code().equals("330523205")
                ? new Someone("胡志明", "330523197903161519")
                : invented.born(1976, 1984);
        leader(leader, township.code(), unit(township), "乡镇", leadersPost(township));
    }

    private void leader(Someone leader, String division, String unit, String kind, String post) {
        leaders.put(division, leader.idNumber());
        row("领导", leader, division, unit, kind, post, started(leader, 22), "", invented.one(DIALECTS), ",,,,,,,");
    }

    private void leadingMentor(int i) {
        Someone mentor = invented.born(1965, 1970);
        LocalDate since = started(mentor, 20);
        int years = Math.min(invented.between(20, 33), 2025 - since.getYear());
        mentor(
                mentor.name(),
                mentor.idNumber(),
                townships.get(i % townships.size()),
                invented.one(List.of("三级调研员", "四级调研员", "原党委书记、三级调研员", "原人大主席、四级调研员", "一级主任科员")),
                since,
                fields(2),
                "领导干部",
                years,
                invented.one(List.of("", "2", "3", "4")));
    }

    private void mentor(
            String name,
            String idNumber,
            Division township,
            String post,
            LocalDate since,
            String fields,
            String track,
            int years,
            String capacity) {
        // A few do not meet the criteria, so that a rejection can be shown.
        boolean meets = name.equals("周建国") || invented.likely(92);
        String facts = ",%s,%d,是,%s,无,%s,,".formatted(track, years, meets ? "是" : "否", capacity);
        String dialects = invented.one(DIALECTS) + (invented.likely(30) ? ";普通话" : "");
        row(
                "导师",
                new Someone(name, idNumber),
                township.code(),
                unit(township),
                "乡镇",
                post,
                since,
                fields,
                dialects,
                facts);
    }

    private void expertMentor(int i) {
        Someone expert = invented.born(1966, 1984);
        LocalDate since = started(expert, 23);
        int years = Math.min(invented.between(6, 18), 2025 - since.getYear());
        String title = invented.likely(90) ? invented.one(List.of("副高", "副高", "正高")) : "中级";
        String facts = ",专家,%d,%s,否,%s,%s,,"
                .formatted(years, invented.likely(20) ? "是" : "否", title, invented.one(List.of("", "2", "3")));
        row(
                "导师",
                expert,
                COUNTY,
                EXPERT_UNITS.get(i % EXPERT_UNITS.size()),
                "事业单位",
                invented.one(List.of("高级农艺师", "高级工程师", "首席专家", "技术总监", "学科带头人")),
                since,
                fields(1),
                invented.one(DIALECTS),
                facts);
    }

    private void mentee(int i) {
        MenteeCategory category = category(i);
        boolean fresh = category == MenteeCategory.NEW_GRADUATE;
        Someone mentee = fresh ? invented.born(1998, 2003) : invented.born(1986, 1997);
        // Some have served for more than three years: they are fresh no longer.
        int year = fresh ? (invented.likely(90) ? invented.between(2024, 2026) : 2022) : 0;
        LocalDate since = fresh
                ? invented.start(Math.max(
                        year, new IdNumber(mentee.idNumber()).birthDate().getYear() + 22))
                : started(mentee, 23);
        Division township = townships.get((i * 7) % townships.size());
        mentee(
                mentee.name(),
                mentee.idNumber(),
                township,
                MenteeWork.post(category, invented),
                since.isAfter(LocalDate.of(2026, 9, 30)) ? LocalDate.of(2026, 8, 10) : since,
                category);
    }

    private void mentee(
            String name, String idNumber, Division township, String post, LocalDate since, MenteeCategory category) {
        boolean county = category == MenteeCategory.PROFESSIONAL || category == MenteeCategory.DISCIPLINE;
        String division = county ? COUNTY : township.code();
        String unit = county
                ? MenteeWork.unit(category, ORGANS, EXPERT_UNITS, invented)
                : MenteeWork.unit(category, township, unit(township));
        String facts = ",,,,,,,%s,%s".formatted(category.zh(), leaders.get(division));
        row(
                "帮带对象",
                new Someone(name, idNumber),
                division,
                unit,
                MenteeWork.unitKind(category),
                post,
                since,
                name.equals("沈雨晴") ? "生态环保" : fields(1),
                invented.likely(55) ? invented.one(DIALECTS) : "",
                facts);
    }

    private static MenteeCategory category(int i) {
        int share = i % 24;
        if (share < 10) {
            return MenteeCategory.NEW_GRADUATE;
        }
        if (share < 15) {
            return MenteeCategory.PROFESSIONAL;
        }
        if (share < 18) {
            return MenteeCategory.RESERVE;
        }
        if (share < 21) {
            return MenteeCategory.VILLAGE;
        }
        return share < 23 ? MenteeCategory.DISCIPLINE : MenteeCategory.SECONDED;
    }

    private LocalDate started(Someone someone, int age) {
        int year = new IdNumber(someone.idNumber()).birthDate().getYear() + age;
        return invented.start(Math.min(2023, invented.between(year, year + 3)));
    }

    private String fields(int most) {
        return java.util.stream.Stream.generate(() -> invented.one(List.of(Field.values())))
                .limit(most)
                .distinct()
                .map(Field::zh)
                .collect(Collectors.joining(";"));
    }

    private String leadersPost(Division township) {
        boolean street = township.name().endsWith("街道");
        String deputy = street ? "办事处副主任" : township.name().endsWith("镇") ? "副镇长" : "副乡长";
        String party = street ? "党工委" : "党委";
        return invented.one(List.of(party + "副书记", party + "委员、组织委员", party + "委员、" + deputy));
    }

    private static String unit(Division township) {
        boolean street = township.name().endsWith("街道");
        return township.name() + (street ? "办事处" : "人民政府");
    }

    private void row(
            String category,
            Someone person,
            String division,
            String unit,
            String kind,
            String post,
            LocalDate since,
            String fields,
            String dialects,
            String facts) {
        rows.add(String.join(
                        ",",
                        category,
                        person.name(),
                        person.idNumber(),
                        invented.phone(),
                        division,
                        unit,
                        kind,
                        post,
                        since.toString(),
                        fields,
                        dialects)
                + facts);
    }
}
