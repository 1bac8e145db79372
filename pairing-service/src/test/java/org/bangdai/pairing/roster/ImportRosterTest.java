package org.bangdai.pairing.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.person.PersonFixtures.IDS;
import static org.bangdai.pairing.person.PersonFixtures.SHEN;
import static org.bangdai.pairing.person.PersonFixtures.ZHOU;
import static org.bangdai.pairing.roster.RosterFiles.LEADER;
import static org.bangdai.pairing.roster.RosterFiles.MENTEE;
import static org.bangdai.pairing.roster.RosterFiles.MENTOR;
import static org.bangdai.pairing.roster.RosterFiles.csv;
import static org.bangdai.pairing.roster.RosterFiles.file;
import static org.bangdai.pairing.roster.RosterFiles.full;
import static org.bangdai.pairing.roster.RosterFiles.with;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.pairing.person.PersonFixtures;
import org.bangdai.pairing.person.domain.IdNumber;
import org.bangdai.pairing.roster.RosterFindings.ChangedRow;
import org.bangdai.pairing.roster.RosterView.RowErrorView;
import org.bangdai.pairing.roster.RosterView.Status;
import org.bangdai.pairing.roster.domain.Column;
import org.bangdai.pairing.roster.domain.Effect;
import org.bangdai.pairing.roster.domain.RosterRefusal;
import org.bangdai.pairing.roster.domain.RowChange.CellChange;
import org.bangdai.pairing.roster.sheet.SheetFault;
import org.bangdai.pairing.roster.sheet.WrittenSheet;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.testing.IndexGuard;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class ImportRosterTest {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    private final MongoClientSettings.Builder settings =
            MongoClientSettings.builder().applyConnectionString(new ConnectionString(TestMongo.uri()));
    private final IndexGuard guard = IndexGuard.watch(settings);
    private final MongoClient client = MongoClients.create(settings.build());
    private final MongoClient unwatched = MongoClients.create(TestMongo.uri());
    private final String database = TestMongo.freshDatabase();
    private final RosterFixture it = new RosterFixture(client.getDatabase(database));
    private final Caller anji = PersonFixtures.organiser("330523");

    @AfterEach
    void close() {
        guard.verify();
        client.close();
        unwatched.close();
    }

    private RosterView check(String id, String... rows) {
        it.check.check(anji, id, file(csv(rows)), false).block();
        return view(id);
    }

    private RosterView view(String id) {
        return it.report.of(anji, id, ZH).block();
    }

    private RosterView commit(String id) {
        it.commit.commit(anji, id).block();
        await().until(() -> view(id).status() == Status.COMMITTED);
        return view(id);
    }

    private List<Document> raw(String collection) {
        return Flux.from(unwatched
                        .getDatabase(database)
                        .getCollection(collection)
                        .find())
                .collectList()
                .block();
    }

    @Test
    void goodRowsAreImportedPersonsFirstThenMentorsAndMentees() {
        RosterView checked = check("r", MENTEE, MENTOR, LEADER);
        assertThat(checked.status()).isEqualTo(Status.CHECKED);
        assertThat(checked.good()).isEqualTo(3);
        assertThat(checked.errors()).isEmpty();
        assertThat(it.persons.find(anji, IDS.of(ZHOU)).block()).isNull();

        RosterView committed = commit("r");

        assertThat(committed.imported()).isEqualTo(3);
        assertThat(it.intake.mentors).containsOnlyKeys(IDS.of(ZHOU));
        assertThat(it.intake.mentees.get(IDS.of(SHEN)).leaderId())
                .isEqualTo(IDS.of(new IdNumber("330523197903161519")));
        assertThat(it.intake.contexts.getFirst().by()).isEqualTo(anji);
        assertThat(it.persons.find(anji, IDS.of(SHEN)).block().name()).isEqualTo("沈雨晴");
        await().untilAsserted(() -> assertThat(it.publisher.published())
                .extracting(event -> event.meta().type())
                .containsExactlyInAnyOrder(
                        "roster-uploaded", "roster-committed", "person-changed", "person-changed", "person-changed"));
    }

    @Test
    void badRowsAreNamedAndTheOthersGoOn() {
        RosterView checked = check(
                "r",
                MENTOR,
                with(MENTEE, Column.PHONE, "123"),
                with(with(LEADER, Column.NAME, ""), Column.DIVISION, "330522001"));

        assertThat(checked.good()).isEqualTo(1);
        assertThat(checked.bad()).isEqualTo(2);
        assertThat(checked.errors())
                .containsExactly(
                        new RowErrorView(3, "手机号", "1**", "不是有效的手机号（11 位）"),
                        new RowErrorView(4, "姓名", "", "不能为空"),
                        new RowErrorView(4, "区划代码", "330522001", "不在您的管理范围（330523）内"));
        assertThat(it.report
                        .of(anji, "r", Locale.ENGLISH)
                        .block()
                        .errors()
                        .getFirst()
                        .reason())
                .startsWith("is no valid mobile number");
        assertThat(commit("r").imported()).isEqualTo(1);
    }

    @Test
    void aLeaderMustBeInAGoodRowOrInTheRegistry() {
        RosterView checked = check("r", MENTEE, with(LEADER, Column.PHONE, ""));
        assertThat(checked.bad()).isEqualTo(2);
        assertThat(checked.errors().getFirst().column()).isEqualTo("分管领导身份证号");
        assertThat(checked.errors().getFirst().value()).isEqualTo("330523********1519");

        check("leaders", LEADER);
        commit("leaders");

        assertThat(check("again", MENTEE).good()).isEqualTo(1);
    }

    @Test
    void nobodyStandsInARosterTwice() {
        RosterView checked = check("r", LEADER, with(MENTOR, Column.ID_NUMBER, "330523197903161519"));

        assertThat(checked.bad()).isEqualTo(1);
        assertThat(checked.errors()).extracting(RowErrorView::reason).contains("同一人已在第 2 行出现");
    }

    @Test
    void aFileThatIsAtFaultAsAWholeLeavesNothing() {
        assertThatThrownBy(() -> check("r", MENTOR, with(LEADER, Column.UNIT, "=1+1")))
                .isInstanceOf(SheetFault.class);

        assertThat(raw("rosters")).isEmpty();
        assertThat(raw("rosterRows")).isEmpty();
        assertThat(raw("rosterErrors")).isEmpty();
    }

    @Test
    void whatIdentifiesAPersonLiesEncryptedAndIsGoneOnceImported() {
        check("r", MENTOR, MENTEE, LEADER);
        assertThat(raw("rosterRows").toString())
                .doesNotContain("33052319681105")
                .doesNotContain("周建国");

        commit("r");

        assertThat(raw("rosterRows")).hasSize(3).noneMatch(row -> row.containsKey("sealed"));
    }

    @Test
    void aRefusedRowIsNotedAndTheOthersGoOn() {
        it.intake.refused = "周建国";
        check("r", MENTOR, MENTEE, LEADER);

        RosterView committed = commit("r");

        assertThat(committed.imported()).isEqualTo(2);
        assertThat(committed.refused()).isEqualTo(1);
        assertThat(committed.errors()).containsExactly(new RowErrorView(2, "", "", "每一行都有问题。请按 errors 改正后重新上传。"));
    }

    @Test
    void aRosterIsCommittedOnceHoweverOftenItIsAsked() {
        check("r", MENTOR, MENTEE, LEADER);
        commit("r");
        commit("r");
        check("r", MENTOR);

        assertThat(view("r").rows()).isEqualTo(3);
        assertThat(it.intake.contexts).hasSize(1);
        check("same", MENTOR, MENTEE, LEADER);
        commit("same");
        assertThat(it.persons.find(anji, IDS.of(ZHOU)).block()).isNotNull();
        assertThat(raw("persons"))
                .allMatch(person -> person.get("version", Number.class).intValue() == 1);
    }

    @Test
    void aRosterWithoutGoodRowsIsNotCommitted() {
        check("r", with(MENTOR, Column.NAME, ""));

        assertThatThrownBy(() -> it.commit.commit(anji, "r").block())
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new RosterRefusal.NothingGood()));
    }

    @Test
    void theNeighbouringCountySeesNoneOfIt() {
        check("r", MENTOR);
        Caller neighbour = PersonFixtures.organiser("330522");

        assertThatThrownBy(() -> it.report.of(neighbour, "r", ZH).block()).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> it.commit.commit(neighbour, "r").block()).isInstanceOf(NotFoundException.class);
    }

    @Test
    void twoAttemptsAtOnceLeaveTheRowsOfOne() {
        Flux.range(0, 4)
                .flatMap(i -> it.check.check(anji, "r", file(csv(MENTOR, MENTEE, LEADER)), true), 4)
                .blockLast(Duration.ofSeconds(20));

        assertThat(view("r").status()).isEqualTo(Status.CHECKED);
        assertThat(raw("rosterRows")).hasSize(3);
        assertThat(commit("r").imported()).isEqualTo(3);
    }

    @Test
    void errorsAreReadInPages() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            rows.add(with(MENTOR, Column.ID_NUMBER, Integer.toString(i)));
        }
        RosterView checked = check("r", rows.toArray(String[]::new));

        assertThat(checked.errors()).hasSize(100);
        var first = it.report.errors(anji, "r", new PageRequest(200, null), ZH).block();
        var cursor = org.bangdai.platform.web.Cursors.read(first.next());
        var second =
                it.report.errors(anji, "r", new PageRequest(200, cursor), ZH).block();
        assertThat(first.items()).hasSize(200);
        assertThat(second.items())
                .hasSize(50)
                .extracting(RowErrorView::line)
                .isSorted()
                .startsWith(202);
        assertThat(it.report.allErrors(anji, "r", ZH).collectList().block()).hasSize(250);
    }

    @Test
    void aSecondRosterShowsWhatItWouldChange() {
        check("first", MENTOR, MENTEE, LEADER);
        commit("first");

        RosterView again = check(
                "second",
                with(with(MENTOR, Column.POST, "三级调研员"), Column.CAPACITY, "5"),
                with(MENTEE, Column.PHONE, "13912340000"),
                LEADER,
                with(LEADER, Column.ID_NUMBER, "330523197501011235"));

        assertThat(again.effect()).isEqualTo(new Effect(1, 2, 1));
        assertThat(it.report
                        .changes(anji, "second", new PageRequest(10, null))
                        .block()
                        .items())
                .containsExactly(
                        new ChangedRow(
                                2, List.of(new CellChange("职务", "四级调研员", "三级调研员"), new CellChange("可带人数", "3", "5"))),
                        new ChangedRow(3, List.of(new CellChange("手机号", "***", "139****0000"))));
    }

    private RosterView checkFull(String id, String talentListAndStrengths) {
        it.check
                .check(anji, id, file(full(MENTOR + "," + talentListAndStrengths)), false)
                .block();
        return view(id);
    }

    /** Without the columns, with blank cells, or with what is said already, nothing changes. */
    @Test
    void aTalentListAndStrengthsChangeOnlyWhereTheRosterSpeaksOfThem() {
        checkFull("first", "“五个一批”人才,换届选举");
        commit("first");
        assertThat(check("older", MENTOR).effect()).isEqualTo(new Effect(0, 0, 1));
        assertThat(checkFull("blank", ",").effect()).isEqualTo(new Effect(0, 0, 1));
        assertThat(checkFull("same", "“五个一批”人才,换届选举").effect()).isEqualTo(new Effect(0, 0, 1));

        checkFull("other", "无,换届选举;化解矛盾纠纷");
        assertThat(it.report
                        .changes(anji, "other", new PageRequest(10, null))
                        .block()
                        .items())
                .containsExactly(new ChangedRow(
                        2,
                        List.of(new CellChange("人才目录", "“五个一批”人才", "无"), new CellChange("擅长", "换届选举", "化解矛盾纠纷、换届选举"))));
    }

    @Test
    void rowsThatWereNotImportedComeBackAsARosterToCorrect() {
        it.intake.refused = "周建国";
        check(
                "r",
                MENTOR,
                with(MENTEE, Column.PHONE, "123"),
                with(LEADER, Column.POST, "+1"),
                with(
                        with(MENTEE, Column.ID_NUMBER, "330523200108223260"),
                        Column.LEADER_ID_NUMBER,
                        "330523197501011235"));
        commit("r");

        List<List<String>> rows = it.badRows.of(anji, "r", ZH).collectList().block();

        assertThat(it.audit.inClear).containsExactly("r");
        assertThat(rows).hasSize(3).allMatch(row -> row.size() == Column.values().length + 1);
        assertThat(rows.getFirst())
                .startsWith("帮带对象", "沈雨晴", "330523200108223244", "123")
                .endsWith("手机号：不是有效的手机号（11 位）");
        assertThat(rows.get(1)).endsWith("分管领导身份证号：分管领导既不在本名册的合格行中，也未登记");
        assertThat(rows.getLast()).startsWith("导师", "周建国", "330523196811051211", "13812341234");

        it.intake.refused = "";
        String corrected = WrittenSheet.csv(BadRows.header(), Flux.just(rows.getLast(), LEADER_ROW))
                .reduce("", String::concat)
                .block();
        it.check.check(anji, "corrected", file(corrected), false).block();
        assertThat(view("corrected").good()).isEqualTo(2);
        assertThat(commit("corrected").imported()).isEqualTo(2);
        assertThatThrownBy(() -> it.badRows
                        .of(PersonFixtures.organiser("330522"), "r", ZH)
                        .blockLast())
                .isInstanceOf(NotFoundException.class);
    }

    private static final List<String> LEADER_ROW = leaderRow();

    /** With a post that a spreadsheet would compute with. */
    private static List<String> leaderRow() {
        List<String> cells =
                new ArrayList<>(List.of(with(LEADER, Column.POST, "+1").split(",", -1)));
        cells.add("");
        return cells;
    }

    @Test
    void theRowsOfACommittedRosterAreDeletedAfterItsTime() {
        check("r", MENTOR, with(MENTEE, Column.PHONE, "123"));
        commit("r");
        it.rosters
                .update(anji, "r", roster -> org.bangdai.platform.decision.Decision.change(Expired.of(roster)))
                .block();

        it.sweep
                .dueBuckets(RosterFixture.CLOCK.instant())
                .concatMap(bucket -> it.sweep.sweep(bucket, RosterFixture.CLOCK.instant()))
                .blockLast();

        assertThat(raw("rosterRows")).isEmpty();
        assertThat(view("r").status()).isEqualTo(Status.COMMITTED);
        assertThat(view("r").errors()).hasSize(1);
        assertThat(it.badRows.of(anji, "r", ZH).collectList().block()).isEmpty();
    }

    @Test
    void whatNobodyCommitsIsGivenUpWithItsRows() {
        check("r", MENTOR);
        it.rosters
                .update(anji, "r", roster -> org.bangdai.platform.decision.Decision.change(Expired.of(roster)))
                .block();

        it.sweep
                .dueBuckets(RosterFixture.CLOCK.instant())
                .concatMap(bucket -> it.sweep.sweep(bucket, RosterFixture.CLOCK.instant()))
                .blockLast();

        assertThat(view("r").status()).isEqualTo(Status.FAILED);
        assertThat(raw("rosterRows")).isEmpty();
        assertThat(it.sweep
                        .dueBuckets(RosterFixture.CLOCK.instant())
                        .collectList()
                        .block())
                .isEmpty();
        assertThatThrownBy(() -> it.commit.commit(anji, "r").block()).isInstanceOf(RefusedException.class);
        assertThat(check("r", MENTOR).status()).isEqualTo(Status.CHECKED);
    }
}
