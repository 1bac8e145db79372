package org.bangdai.pairing.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.TODAY;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bangdai.pairing.practice.domain.Content;
import org.bangdai.pairing.practice.domain.Practice;
import org.bangdai.pairing.practice.domain.Practice.Approved;
import org.bangdai.pairing.practice.domain.Practice.Draft;
import org.bangdai.pairing.practice.domain.Practice.Submitted;
import org.bangdai.pairing.practice.domain.Practice.Withdrawn;
import org.bangdai.pairing.practice.domain.PracticeRefusal;
import org.bangdai.pairing.practice.domain.Recall;
import org.bangdai.pairing.practice.domain.Redaction;
import org.bangdai.pairing.practice.domain.Redaction.Leak;
import org.bangdai.pairing.practice.domain.Source;
import org.bangdai.pairing.practice.domain.Terms;
import org.bangdai.pairing.practice.domain.Terms.Query;
import org.bangdai.pairing.practice.domain.Terms.Where;
import org.bangdai.pairing.practice.domain.Words;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeTest {

    private static final Source SOURCE =
            new Source("x", "a", "p", "mentor", "mentee", "330523205", Method.CASE_STUDY, "person:mentee");
    private static final List<String> DIVISIONS = List.of("33", "3305", "330523", "330523205");
    private static final Set<String> NAMES = Set.of("周建国", "沈雨桐");
    private static final Content CONTENT = new Content("土地整理怎么谈", Field.ECOLOGY, "先看地，再算账，后签字。");

    private static Practice after(Decision<Practice> decision) {
        return ((Decision.Change<Practice>) decision).next();
    }

    private static Refusal refusal(Decision<Practice> decision) {
        return ((Decision.Refused<Practice>) decision).refusal();
    }

    private static Draft draft() {
        return (Draft) after(Practice.draft(SOURCE, CONTENT, NAMES));
    }

    private static Submitted submitted() {
        return (Submitted) after(draft().submit("person:mentee", NAMES));
    }

    private static Approved approved() {
        return (Approved) after(submitted().approve("person:o", "330523", DIVISIONS, TODAY));
    }

    private static Content text(String text) {
        return new Content("标题", Field.ECOLOGY, text);
    }

    @Test
    void whatWasWrittenIsSubmittedApprovedAndShared() {
        assertThat(approved().isReadIn("330523205")).isTrue();
        assertThat(approved().isReadIn("330522")).isFalse();
        assertThat(approved().isReadIn("3305")).isFalse();
        Approved city = (Approved) after(approved().share("3305"));
        assertThat(city.isReadIn("330522")).isTrue();
        assertThat(((Approved) after(city.share("33"))).isReadIn("3301")).isTrue();
        assertThat(refusal(city.share("330523"))).isEqualTo(new PracticeRefusal.NotAbove());
        assertThat(refusal(city.share("3301"))).isEqualTo(new PracticeRefusal.NotAbove());
        assertThat(after(city.share("3305"))).isEqualTo(city);
    }

    @Test
    void onlyTheProposerWritesAndSomebodyElseApproves() {
        assertThat(refusal(draft().edit("person:mentor", text("x"), NAMES)))
                .isEqualTo(new PracticeRefusal.NotTheProposer());
        assertThat(refusal(draft().submit("person:mentor", NAMES))).isEqualTo(new PracticeRefusal.NotTheProposer());
        assertThat(refusal(submitted().approve("person:mentee", "330523", DIVISIONS, TODAY)))
                .isEqualTo(new PracticeRefusal.OwnPractice());
        assertThat(refusal(submitted().approve("person:o", "330522", DIVISIONS, TODAY)))
                .isEqualTo(new PracticeRefusal.NotAbove());
        Draft returned = (Draft) after(submitted().giveBack("补充结果"));
        assertThat(returned.returned()).isEqualTo("补充结果");
        assertThat(after(returned.submit("person:mentee", NAMES))).isInstanceOf(Submitted.class);
    }

    @Test
    void theProposerOrAnOrganiserWithdraws() {
        assertThat(refusal(approved().withdraw("person:mentor", false, "x")))
                .isEqualTo(new PracticeRefusal.NotTheProposer());
        Practice withdrawn = after(approved().withdraw("person:o", true, "有误"));
        assertThat(withdrawn).isInstanceOf(Withdrawn.class);
        assertThat(after(withdrawn.withdraw("person:mentee", false, "x"))).isEqualTo(withdrawn);
    }

    @Test
    void whatWasApprovedAwaitsAnOrganiserAgainWhenItsActivityIsCorrected() {
        Decision<Practice> decision = approved().recall(Recall.ACTIVITY_CORRECTED, "b", Method.GUIDANCE);
        Submitted recalled = (Submitted) after(decision);
        assertThat(((Decision.Change<Practice>) decision).events()).hasSize(1);
        assertThat(recalled.recall()).isEqualTo(Recall.ACTIVITY_CORRECTED);
        assertThat(recalled.source().activityId()).isEqualTo("b");
        assertThat(recalled.source().method()).isEqualTo(Method.GUIDANCE);
        Approved anew = (Approved) after(recalled.approve("person:o", "330523", DIVISIONS, TODAY));
        assertThat(anew.terms()).contains("m:GUIDANCE").doesNotContain("m:CASE_STUDY");
        assertThat(((Submitted) after(((Draft) after(recalled.giveBack("请按更正改写"))).submit("person:mentee", NAMES)))
                        .recall())
                .isNull();
    }

    @Test
    void whatWasNotInTheLibraryGoesOverToTheCorrectedActivityWithoutAWord() {
        Practice withdrawn = after(approved().withdraw("person:o", true, "有误"));
        assertThat(after(withdrawn.recall(Recall.ACTIVITY_CORRECTED, "b", Method.GUIDANCE)))
                .isEqualTo(withdrawn);
        for (Practice practice : List.of(draft(), submitted())) {
            Decision<Practice> decision = practice.recall(Recall.ACTIVITY_CORRECTED, "b", Method.CASE_STUDY);
            assertThat(((Decision.Change<Practice>) decision).events()).isEmpty();
            assertThat(after(decision)).hasSameClassAs(practice);
            assertThat(after(decision).source().activityId()).isEqualTo("b");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "身份证330523196811051211。",
                "身份证 33052319681105 121x",
                "３３０５２３１９６８１１０５１２１１",
                "旧证330523681105121号",
                "330523-19681105-1211"
            })
    void idNumbersAreRefused(String text) {
        assertThat(Redaction.leaks(text(text), NAMES)).containsExactly(Leak.ID_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"电话13812341234。", "138-1234-1234", "+86 138 1234 1234", "座机0572-5123456", "１３８１２３４１２３４"})
    void phoneNumbersAreRefused(String text) {
        assertThat(Redaction.leaks(text(text), NAMES)).containsExactly(Leak.PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"周建国书记带我去", "周 建 国", "和沈雨桐一起"})
    void namesOfThePairingAreRefused(String text) {
        assertThat(Redaction.leaks(text(text), NAMES)).containsExactly(Leak.NAME);
        assertThat(refusal(Practice.draft(SOURCE, text(text), NAMES)))
                .isEqualTo(new PracticeRefusal.NotRedacted(Set.of(Leak.NAME)));
        assertThat(refusal(draft().edit("person:mentee", new Content(text, Field.ECOLOGY, "x"), NAMES)))
                .isInstanceOf(PracticeRefusal.NotRedacted.class);
        assertThat(refusal(new Draft(SOURCE, text(text), "").submit("person:mentee", NAMES)))
                .isInstanceOf(PracticeRefusal.NotRedacted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-2025年走访120户，涉及农田3500.5亩", "周某带队，建国路整治", "合同金额12000000元", "GB/T 2260-2007"})
    void otherTextsPass(String text) {
        assertThat(Redaction.leaks(text(text), NAMES)).isEmpty();
    }

    private static boolean isFound(Content content, Query query) {
        Set<String> terms = new HashSet<>(Terms.of(content, Method.CASE_STUDY, DIVISIONS));
        long places = List.of(Where.values()).stream()
                .filter(where -> terms.containsAll(Terms.of(query, where)) && Terms.matches(content, query, where))
                .count();
        assertThat(places).isLessThanOrEqualTo(query.text() == null ? 2 : 1);
        return places > 0;
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.of("土", "地", "整", "a", "Ａ", " ", "𠮷")
                .list()
                .ofMaxSize(12)
                .map(characters -> String.join("", characters));
    }

    @Property(tries = 1000)
    void aTextIsFoundExactlyWhereItIsContained(
            @ForAll("texts") String title, @ForAll("texts") String body, @ForAll("texts") String sought) {
        if (Words.isSearchable(sought)) {
            Content content = new Content(title, Field.ECOLOGY, body);
            assertThat(isFound(content, new Query(sought, null, null, null)))
                    .isEqualTo(hasAll(title, sought) || hasAll(body, sought));
        }
    }

    private static boolean hasAll(String text, String sought) {
        return Words.apart(sought).stream().allMatch(it -> Words.contains(text, it));
    }

    @Test
    void itIsFoundByWhatItIs() {
        assertThat(isFound(CONTENT, new Query(null, null, null, null))).isTrue();
        assertThat(isFound(CONTENT, new Query("土地整理", Method.CASE_STUDY, Field.ECOLOGY, "3305")))
                .isTrue();
        assertThat(isFound(CONTENT, new Query("再算账", null, null, null))).isTrue();
        assertThat(isFound(CONTENT, new Query("签字　看地 算账", null, null, null))).isTrue();
        assertThat(isFound(CONTENT, new Query("签字 竹林", null, null, null))).isFalse();
        assertThat(isFound(CONTENT, new Query("土 地", null, null, null))).isTrue();
        assertThat(isFound(CONTENT, new Query(null, Method.GUIDANCE, null, null)))
                .isFalse();
        assertThat(isFound(CONTENT, new Query(null, null, Field.GREEN_FINANCE, null)))
                .isFalse();
        assertThat(isFound(CONTENT, new Query(null, null, null, "330522"))).isFalse();
        assertThat(Words.isSearchable(" 桥 ")).isFalse();
        assertThat(Words.isSearchable("𠮷")).isFalse();
    }
}
