package org.bangdai.notification.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeBookTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Map<String, String> NAMES = Map.of("m", "周建国", "e", "沈雨晴", "l", "胡志明");

    private final NoticeBook book = new NoticeBook(NoticeRules.load());

    private static Map<String, Object> pairing(Object... more) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "pairingId", "p1", "mentorId", "m", "menteeId", "e", "role", "PRIMARY", "division", "330523205"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put((String) more[i], more[i + 1]);
        }
        return fields;
    }

    private List<Notice> notices(String event, Map<String, Object> fields) {
        return book.notices(event, fields, Known.names(NAMES), NOW);
    }

    private static List<String> receivers(List<Notice> notices) {
        return notices.stream().map(Notice::person).toList();
    }

    @Test
    void aNewPairingIsToldToMentorMenteeAndLeaderEachInTheirOwnWords() {
        List<Notice> notices =
                notices("pairing-created", pairing("leaderId", "l", "startsOn", "2026-12-01", "endsOn", "2028-11-30"));
        assertThat(receivers(notices)).containsExactly("m", "e", "l");
        Notice mentor = notices.getFirst();
        assertThat(mentor.title()).isEqualTo(new Text("您与沈雨晴已结对", "You are paired with 沈雨晴"));
        assertThat(mentor.body().zh()).contains("主帮带结对自2026年12月1日起，至2028年11月30日止");
        assertThat(mentor.body().en()).contains("primary pairing", "from 1 December 2026 to 30 November 2028");
        assertThat(mentor.link()).isEqualTo("/pairings/p1");
        assertThat(mentor.expiresAt()).isEqualTo("2026-12-23T08:00:00Z");
    }

    @Test
    void aLeaderWhoIsNotKnownIsNotTold() {
        assertThat(receivers(notices("pairing-created", pairing()))).containsExactly("m", "e");
    }

    @Test
    void whoeverHasTwoPartsIsToldOnceByARule() {
        assertThat(receivers(notices("pairing-ending", pairing("proposedBy", "m", "endsOn", "2026-12-31"))))
                .containsExactly("m", "e");
    }

    @Test
    void aPersonWhoseNameIsNotKnownIsCalledByTheirPart() {
        Notice offer = book.notices(
                        "pairing-offered", pairing("expiresAt", "2026-11-30T16:00:00Z"), Known.names(Map.of()), NOW)
                .getFirst();
        assertThat(offer.body().zh()).startsWith("组织建议您与帮带对象结对").contains("2026年12月1日 00:00前");
        assertThat(offer.body().en()).contains("primary mentor of the mentee", "1 December 2026 00:00");
        assertThat(offer.expiresAt()).isEqualTo("2026-11-30T16:00:00Z");
    }

    @Test
    void aTransferIsToldToBothSidesOfTheOldPairing() {
        List<Notice> notices =
                notices("pairing-transferred", pairing("endedOn", "2026-11-23", "reason", "导师调离", "successorId", "p2"));
        assertThat(receivers(notices)).containsExactly("m", "e");
        assertThat(notices.getFirst().body().zh()).contains("沈雨晴的导师已于2026年11月23日更换", "周建国", "导师调离");
    }

    @Test
    void anActivityIsToldToTheOtherSideOnly() {
        Map<String, Object> recorded =
                pairing("method", "HOME_VISIT", "heldOn", "2026-11-20", "recordedBy", "e", "activityId", "a1");
        List<Notice> notices = notices("activity-recorded", recorded);
        assertThat(receivers(notices)).containsExactly("m");
        assertThat(notices.getFirst().body().zh()).startsWith("沈雨晴记录了2026年11月20日的“走村入户”活动");
        recorded.put("confirmedBy", "m");
        assertThat(receivers(notices("activity-confirmed", recorded))).containsExactly("e");
    }

    @Test
    void anActivityThatAThirdPersonRecordedIsToldToBoth() {
        assertThat(receivers(notices("activity-recorded", pairing("recordedBy", "o"))))
                .containsExactly("m", "e");
    }

    @Test
    void aDueReviewAsksUntilTheEndOfItsLastDay() {
        List<Notice> notices =
                notices("review-due", pairing("leaderId", "l", "period", "2026-11", "closesOn", "2026-12-05"));
        assertThat(receivers(notices)).containsExactly("e", "m", "l");
        assertThat(notices).extracting(Notice::expiresAt).containsOnly(Instant.parse("2026-12-05T16:00:00Z"));
        assertThat(notices.getFirst().title().zh()).isEqualTo("2026年11月考评：请提交自评");
        assertThat(notices.getFirst().severity()).isEqualTo(Severity.ACTION);
    }

    @Test
    void quartersAndYearsAreSaidInWords() {
        Text quarter = notices("review-due", pairing("leaderId", "l", "period", "2026-Q4", "closesOn", "2027-01-10"))
                .getFirst()
                .title();
        assertThat(quarter.zh()).isEqualTo("2026年第4季度考评：请提交自评");
        assertThat(quarter.en()).startsWith("Review of quarter 4 of 2026");
        Text year = notices("review-due", pairing("leaderId", "l", "period", "2026-Y", "closesOn", "2027-01-10"))
                .getFirst()
                .title();
        assertThat(year.zh()).isEqualTo("2026年度考评：请提交自评");
        assertThat(year.en()).startsWith("Review of 2026:");
    }

    @Test
    void anObjectionAgainstAYearHoldsUpNoPublication() {
        Map<String, Object> month = Map.of(
                "objectionId",
                "x",
                "objectorId",
                "e",
                "month",
                "2026-11",
                "period",
                "2026-11",
                "decideBy",
                "2026-12-06");
        Map<String, Object> year =
                Map.of("objectionId", "x", "objectorId", "e", "period", "2025-Y", "decideBy", "2026-12-06");
        Text ofMonth = notices("objection-raised", month).getFirst().body();
        assertThat(ofMonth.zh()).startsWith("您对2026年11月考评结果的申诉已受理").contains("不公布结果");
        Text ofYear = notices("objection-raised", year).getFirst().body();
        assertThat(ofYear.zh()).startsWith("您对2025年度考评结果的申诉已受理").doesNotContain("公布");
        assertThat(ofYear.en())
                .startsWith("Your objection to the results of 2025 is taken")
                .doesNotContain("published");
    }

    @Test
    void onlyTheSelfAppraisalIsToldToThoseWhoBuildOnIt() {
        Map<String, Object> submitted =
                pairing("leaderId", "l", "unitHeadId", "h", "period", "2026-11", "part", "SELF_APPRAISAL");
        assertThat(receivers(notices("review-submitted", submitted))).containsExactly("l", "h", "m");
        submitted.put("part", "STATEMENT");
        assertThat(notices("review-submitted", submitted)).isEmpty();
    }

    @Test
    void anIncompleteReviewSaysSo() {
        Map<String, Object> finalised = pairing("period", "2026-11", "score", 87.5, "incomplete", true);
        assertThat(notices("review-finalised", finalised).getFirst().body().zh())
                .contains("得分87.5（内容不全");
        finalised.put("incomplete", false);
        finalised.put("score", 90.0);
        assertThat(notices("review-finalised", finalised).getFirst().body().zh())
                .contains("得分90。");
    }

    /** What follows from it is put before them, where there is anything to decide. */
    @Test
    void organisersHearOfAPoorEffectByItsFollowUpAlone() {
        assertThat(book.audiences("removal-proposed", Map.of("mentorId", "m", "division", "330523")))
                .isEmpty();
        assertThat(book.audiences("follow-up-opened", Map.of("kind", "DECIDE_REMOVAL", "division", "330523")))
                .containsExactly(new Audience.OrganisersOf("330523"));
    }

    @Test
    void whoIsNotNamedInAnEventIsAskedForAndTold() {
        Map<String, Object> unassigned = pairing("caseId", "c1", "sort", "PROBLEM");
        Audience organisers = new Audience.OrganisersOf("330523205");
        assertThat(book.audiences("case-unassigned", unassigned)).containsExactly(organisers);
        Known known = new Known(NAMES, Map.of(organisers, List.of("o1", "o2")));
        List<Notice> notices = book.notices("case-unassigned", unassigned, known, NOW);
        assertThat(receivers(notices)).containsExactly("o1", "o2");
        assertThat(notices.getFirst().link()).isEqualTo("/problems/c1");
        assertThat(notices.getFirst().mandatory()).isTrue();
        assertThat(notices.getFirst().category()).isEqualTo(Category.CASE);
    }

    @Test
    void theHeadOfTheMenteesUnitHearsOfAnOverdueReviewUnlessItIsTheMentor() {
        Map<String, Object> overdue = pairing("leaderId", "l", "period", "2026-11", "owedBy", List.of("e"));
        Audience heads = new Audience.HeadsOf("e");
        assertThat(book.audiences("review-overdue", overdue)).containsExactly(heads);
        Known known = new Known(NAMES, Map.of(heads, List.of("h", "m")));
        assertThat(receivers(book.notices("review-overdue", overdue, known, NOW)))
                .as("who has handed in their part is not asked for it")
                .containsExactlyInAnyOrder("e", "h");
    }

    @Test
    void eventsWithoutARuleConcernNobody() {
        assertThat(notices("review-scheduled", pairing())).isEmpty();
        assertThat(book.personsNamed("review-scheduled", pairing())).isEmpty();
        assertThat(book.personsNamed("pairing-lapsed", pairing())).containsExactlyInAnyOrder("m", "e");
    }

    @Test
    void whatAnEventLacksStaysBlankAndStopsNoMessage() {
        assertThat(notices("pairing-completed", pairing())).hasSize(2);
    }

    @Test
    void theReadersLanguageIsChineseUnlessEnglishIsAskedFor() {
        assertThat(Language.preferred(null)).isEqualTo(Language.ZH);
        assertThat(Language.preferred("en-GB,zh;q=0.5")).isEqualTo(Language.EN);
        assertThat(Language.preferred("zh-Hans-CN,en;q=0.5")).isEqualTo(Language.ZH);
        assertThat(Language.preferred("fr")).isEqualTo(Language.ZH);
        assertThat(Language.preferred("!!")).isEqualTo(Language.ZH);
    }

    @Test
    void aGoalReportedAsDoneIsToldToTheMentorAndOneTakenBackIsNot() {
        assertThat(receivers(notices("goal-reported", pairing("goalId", "g", "done", true))))
                .containsExactly("m");
        assertThat(notices("goal-reported", pairing("goalId", "g", "done", false)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-13", "2026-11-23T99:99:00Z", "2026-11-23T08:00 见附件 2026-11-23T08:00Z"})
    void aReasonThatOnlyLooksLikeADateStopsNoMessage(String reason) {
        assertThat(notices("pairing-terminated", pairing("endedOn", "2026-11-23", "reason", reason)))
                .hasSize(2)
                .allSatisfy(notice -> assertThat(notice.body().zh()).endsWith(reason));
    }

    @Test
    void otherDepartmentsHearOfACandidateWhomTheyAreToConfirm() {
        Map<String, Object> nominated = Map.of("mentorId", "m", "division", "330523205", "kind", "ORGANISATION");
        Audience confirmers = new Audience.ConfirmersOf("330523205");
        assertThat(book.audiences("mentor-nominated", nominated)).containsExactly(confirmers);
        Known known = new Known(NAMES, Map.of(confirmers, List.of("p")));
        assertThat(receivers(book.notices("mentor-nominated", nominated, known, NOW)))
                .containsExactly("p");
        assertThat(known.missing()).isEmpty();
        assertThat(new Known(Map.of(), Map.of(confirmers, List.of())).missing())
                .containsExactly(Audience.Kind.CONFIRMERS);
    }

    @Test
    void organisersOnDutyHearOfATermThatIsOverBesideWhoProposedIt() {
        Audience organisers = new Audience.OrganisersOf("330523205");
        Map<String, Object> overdue = pairing("endsOn", "2026-11-22", "proposedBy", "o1");
        Known known = new Known(NAMES, Map.of(organisers, List.of("o1", "o2")));
        assertThat(receivers(book.notices("pairing-overdue", overdue, known, NOW)))
                .containsExactly("m", "e", "o1", "o2");
    }

    @Test
    void ofASubscriptionThatNobodyOwnsTheOrganisersHear() {
        Map<String, Object> disabled =
                new HashMap<>(Map.of("subscriptionId", "s", "division", "330523", "reason", "GONE"));
        assertThat(book.audiences("subscription-disabled", disabled))
                .containsExactly(new Audience.OrganisersOf("330523"));
        disabled.put("ownerId", "p");
        assertThat(book.audiences("subscription-disabled", disabled)).isEmpty();
        assertThat(receivers(notices("subscription-disabled", disabled))).containsExactly("p");
    }

    @Test
    void twoRulesOfOneNameAreAMistake() {
        NoticeRule rule = NoticeRules.load().rules().getFirst();
        assertThatThrownBy(() -> new NoticeRules(Map.of(), Map.of(), List.of(rule, rule)))
                .hasMessageContaining("mentor-appointed");
    }
}
