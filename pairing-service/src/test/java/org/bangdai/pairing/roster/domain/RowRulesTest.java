package org.bangdai.pairing.roster.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bangdai.pairing.roster.RosterFiles.LEADER;
import static org.bangdai.pairing.roster.RosterFiles.MENTEE;
import static org.bangdai.pairing.roster.RosterFiles.MENTOR;
import static org.bangdai.pairing.roster.RosterFiles.with;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.pairing.reference.domain.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowRulesTest {

    private static final Set<String> DIVISIONS =
            Set.of("33", "3305", "330523", "330523205", "330523205200", "330522", "330522100");

    private final RowRules rules = new RowRules(LocalDate.of(2026, 11, 23), "330523", DIVISIONS::contains);

    private RowOutcome check(String row) {
        return rules.check(new SheetRow(7, named(row), false));
    }

    private static Map<Column, String> named(String row) {
        String[] cells = row.split(",", -1);
        Map<Column, String> named = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            named.put(column, column.ordinal() < cells.length ? cells[column.ordinal()] : "");
        }
        return named;
    }

    private RosterRow good(String row) {
        return ((RowOutcome.Good) check(row)).row();
    }

    private List<RowError> errors(String row) {
        return ((RowOutcome.Bad) check(row)).errors();
    }

    @Test
    void aMentorsRowIsRead() {
        RosterRow row = good(MENTOR);

        assertThat(row.category()).isEqualTo(RosterCategory.MENTOR);
        assertThat(row.mentor())
                .isEqualTo(new MentorFacts(MentorTrack.LEADER, 30, true, true, ProfessionalTitle.NONE, 3));
        assertThat(row.mentee()).isNull();
        assertThat(row.person().work().unitKind()).isEqualTo(UnitKind.TOWNSHIP);
        assertThat(row.person().work().fields()).containsExactlyInAnyOrder(Field.ECOLOGY, Field.PLANNING_CONSTRUCTION);
        assertThat(row.person().work().dialects()).containsExactlyInAnyOrder("安吉话", "湖州话");
    }

    @Test
    void aMenteesAndALeadersRowAreRead() {
        RosterRow mentee = good(MENTEE);
        assertThat(mentee.mentee().category()).isEqualTo(MenteeCategory.NEW_GRADUATE);
        assertThat(mentee.mentee().leader().value()).isEqualTo("330523197903161519");
        assertThat(mentee.mentor()).isNull();
        RosterRow leader = good(LEADER);
        assertThat(leader.mentor()).isNull();
        assertThat(leader.mentee()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CATEGORY          | 教师               | choice",
                "CATEGORY          | ''                 | missing",
                "NAME              | ''                 | missing",
                "NAME              | 周                 | name",
                "NAME              | 周建国1            | name",
                "ID_NUMBER         | 330523196811051212 | id-number",
                "PHONE             | 1381234123         | phone",
                "PHONE             | 12812341234        | phone",
                "DIVISION          | 330523999          | division-unknown",
                "DIVISION          | 330523205200       | division-unknown",
                "DIVISION          | 3305               | division-outside",
                "DIVISION          | 330522100          | division-outside",
                "UNIT              | ''                 | missing",
                "UNIT_KIND         | 公司               | choice",
                "POST              | ''                 | missing",
                "SERVICE_SINCE     | 1989-02-30         | date",
                "SERVICE_SINCE     | 1989年8月          | date",
                "SERVICE_SINCE     | 2026-11-24         | date-in-future",
                "SERVICE_SINCE     | 1984-11-04         | service-too-early",
                "SERVICE_SINCE     | 0000-01-01         | service-too-early",
                "SERVICE_SINCE     | 9999-12-31         | date-in-future",
                "FIELDS            | 生态环保;养殖      | choice",
                "MENTOR_TRACK      | ''                 | missing",
                "GRASSROOTS_YEARS  | 61                 | whole-number",
                "GRASSROOTS_YEARS  | 三十               | whole-number",
                "GRASSROOTS_YEARS  | 38                 | longer-than-service",
                "HELD_LEADING_POST | Y                  | choice",
                "STEPPED_BACK      | ''                 | missing",
                "TITLE             | 教授               | choice",
                "CAPACITY          | 11                 | whole-number",
                "CAPACITY          | 0                  | whole-number",
            })
    void aFaultyCellIsNamedWithItsReason(Column column, String value, String reason) {
        assertThat(errors(with(MENTOR, column, value))).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(7);
            assertThat(error.column()).isEqualTo(column.header());
            assertThat(error.reason()).isEqualTo("roster." + reason);
        });
    }

    private static String teaching(String talentList, String strengths) {
        return MENTOR + "," + talentList + "," + strengths;
    }

    @Test
    void aTalentListAndStrengthsAreReadKeptOrCleared() {
        MentorFacts said = good(teaching("“五个一批”人才", "化解矛盾纠纷;换届选举")).mentor();
        assertThat(said.talentList()).isEqualTo("“五个一批”人才");
        assertThat(said.strengths()).containsExactlyInAnyOrder(Competence.DISPUTE_RESOLUTION, Competence.ELECTIONS);
        MentorFacts silent = good(teaching("", "")).mentor();
        assertThat(silent.talentList()).isNull();
        assertThat(silent.strengths()).isNull();
        assertThat(silent.after(said)).isEqualTo(said);
        MentorFacts cleared = good(teaching("无", "无")).mentor();
        assertThat(cleared.after(said).talentList()).isEmpty();
        assertThat(cleared.after(said).strengths()).isEmpty();
        assertThat(errors(teaching("x".repeat(101), "跳舞")))
                .extracting(RowError::column, RowError::reason)
                .containsExactly(tuple("人才目录", "roster.too-long"), tuple("擅长", "roster.choice"));
    }

    @Test
    void aRowWrittenAgainSaysTheSame() {
        for (String row : new String[] {MENTOR, teaching("“五个一批”人才", "化解矛盾纠纷;换届选举"), teaching("无", "无")}) {
            RosterRow read = good(row);
            assertThat(rules.check(read.sheet())).isEqualTo(new RowOutcome.Good(read));
        }
    }

    @Test
    void everyFaultOfARowIsNamed() {
        String row = with(with(with(MENTOR, Column.NAME, ""), Column.PHONE, "1"), Column.CAPACITY, "many");

        assertThat(errors(row)).extracting(RowError::column).containsExactly("姓名", "手机号", "可带人数");
    }

    @Test
    void boundaryDaysAreIn() {
        assertThat(check(with(MENTOR, Column.SERVICE_SINCE, "1984-11-05"))).isInstanceOf(RowOutcome.Good.class);
        assertThat(check(with(LEADER, Column.SERVICE_SINCE, "2026-11-23"))).isInstanceOf(RowOutcome.Good.class);
        assertThat(check(with(MENTOR, Column.GRASSROOTS_YEARS, "37"))).isInstanceOf(RowOutcome.Good.class);
    }

    @Test
    void nobodyIsTheirOwnLeader() {
        assertThat(errors(with(MENTEE, Column.LEADER_ID_NUMBER, "330523200108223244")))
                .extracting(RowError::reason)
                .containsExactly("roster.leader-is-self");
    }

    @Test
    void whatIdentifiesAPersonIsMaskedInEveryError() {
        assertThat(errors(with(MENTOR, Column.ID_NUMBER, "330523196811051212"))
                        .getFirst()
                        .value())
                .isEqualTo("330523********1212");
        assertThat(errors(with(MENTOR, Column.PHONE, "12812341234")).getFirst().value())
                .isEqualTo("128****1234");
        assertThat(errors(with(MENTOR, Column.NAME, "330523196811051211"))
                        .getFirst()
                        .value())
                .isEqualTo("330523********1211");
    }

    @Test
    void waysOfWritingAPhoneOrADateAreTaken() {
        assertThat(good(with(MENTOR, Column.PHONE, "+86 138-1234-1234"))
                        .person()
                        .phone())
                .isEqualTo("13812341234");
        assertThat(good(with(MENTOR, Column.SERVICE_SINCE, "1989/8/1"))
                        .person()
                        .work()
                        .serviceSince())
                .isEqualTo(LocalDate.of(1989, 8, 1));
    }

    @Test
    void aCityAndAProvinceEnterTheirOwn() {
        for (String division : List.of("33", "3305")) {
            RowRules own = new RowRules(LocalDate.of(2026, 11, 23), division, DIVISIONS::contains);
            String row = with(MENTOR, Column.DIVISION, division);
            assertThat(own.check(new SheetRow(2, named(row), false))).isInstanceOf(RowOutcome.Good.class);
        }
    }

    @Test
    void anOrganiserOfNoDivisionMayEnterNobody() {
        RowRules none = new RowRules(LocalDate.of(2026, 11, 23), "", DIVISIONS::contains);

        assertThat(none.check(new SheetRow(2, Map.of(Column.DIVISION, "330523"), false)))
                .isInstanceOf(RowOutcome.Bad.class);
    }
}
