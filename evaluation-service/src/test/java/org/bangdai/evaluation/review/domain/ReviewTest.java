package org.bangdai.evaluation.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.evaluation.evidence.domain.Evidence;
import org.bangdai.evaluation.review.domain.Assignment.Appraisers;
import org.bangdai.evaluation.review.domain.Submission.Comment;
import org.bangdai.evaluation.review.domain.Submission.SelfAppraisal;
import org.bangdai.evaluation.review.domain.Submission.Statement;
import org.bangdai.evaluation.scheme.domain.Cycle;
import org.bangdai.evaluation.scheme.domain.Indicator;
import org.bangdai.evaluation.scheme.domain.Limit;
import org.bangdai.evaluation.scheme.domain.Rules;
import org.bangdai.evaluation.scheme.domain.Scheme;
import org.bangdai.evaluation.scheme.domain.Weight;
import org.bangdai.evaluation.scheme.domain.Weighting;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.decision.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Instant NOW = Instant.parse("2026-12-02T01:00:00Z");
    private static final Scheme SCHEME = new Scheme(
            "provincial-1",
            LocalDate.of(2020, 1, 1),
            new Rules(
                    Set.of(Cycle.MONTHLY),
                    Map.of(
                            Limit.ACTIVITIES_PER_MONTH, 2,
                            Limit.DAYS_OPEN, 10,
                            Limit.REMIND_BEFORE, 3,
                            Limit.REMIND_AFTER, 2,
                            Limit.TO_MENTOR, 3,
                            Limit.TO_UNIT, 3,
                            Limit.TO_ORGANISATION, 3,
                            Limit.TO_END, 5),
                    List.of(new Weighting(
                            Cycle.MONTHLY,
                            null,
                            List.of(
                                    new Weight(Indicator.MENTOR_STATEMENT, 30, 0),
                                    new Weight(Indicator.LEADER_COMMENT, 40, 0),
                                    new Weight(Indicator.ACTIVITY_CADENCE, 30, 0))))));
    private static final Measure TWO_ACTIVITIES = new Measure(
            SCHEME,
            new Evidence(
                    List.of(
                            new Evidence.Activity("a", LocalDate.of(2026, 11, 2)),
                            new Evidence.Activity("b", LocalDate.of(2026, 11, 3))),
                    List.of(),
                    List.of()));

    private static final SelfAppraisal APPRAISAL = new SelfAppraisal("本月学会了土地整治的流程", 5, null);
    private static final Statement STATEMENT = new Statement("进步明显", "对数字工具更熟悉", new BigDecimal("90"));
    private static final Comment COMMENT = new Comment("踏实肯干", new BigDecimal("85.5"), Part.LEADER_COMMENT);

    private static Terms terms(@Nullable String leader) {
        return new Terms(
                "p1",
                "mentor",
                "mentee",
                leader,
                "330523205",
                "2026-11",
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 30),
                LocalDate.of(2026, 12, 1),
                null);
    }

    private static Settling settling(@Nullable String leader, LocalDate today) {
        return new Settling(
                Assignment.of(new Appraisers(null, leader, null), SCHEME, LocalDate.of(2026, 12, 1), today),
                TWO_ACTIVITIES);
    }

    private static Review due(@Nullable String leader) {
        return changed(Review.Scheduled.of(terms(leader)).turn(NOW, settling(leader, LocalDate.of(2026, 12, 1))));
    }

    private static Decision<Review> turn(Review review, String now) {
        return review.turn(Instant.parse(now), settling("leader", LocalDate.of(2026, 12, 1)));
    }

    private static Review changed(Decision<Review> decision) {
        assertThat(decision).isInstanceOf(Decision.Change.class);
        return ((Decision.Change<Review>) decision).next();
    }

    private static List<String> events(Decision<Review> decision) {
        return ((Decision.Change<Review>) decision)
                .events().stream().map(Event::type).toList();
    }

    private static Refusal refusal(Decision<Review> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<Review>) decision).refusal();
    }

    private static Decision<Review> submit(Review review, Submission submission) {
        return review.submit(submission, "someone", NOW, review.endsWith(submission.part()) ? TWO_ACTIVITIES : null);
    }

    @Test
    void aReviewIsDueAtMidnightInShanghaiAfterItsLastDay() {
        Review scheduled = Review.Scheduled.of(terms("leader"));

        assertThat(changed(turn(scheduled, "2026-11-30T15:59:59.999Z"))).isSameAs(scheduled);
        Decision<Review> turned = turn(scheduled, "2026-11-30T16:00:00Z");
        assertThat(changed(turned)).isInstanceOf(Review.Due.class);
        assertThat(events(turned)).containsExactly("review-due");
    }

    @Test
    void whoeverOwesIsRemindedThenOverdueThenCalledUponAndAtLastItEndsIncomplete() {
        Review review = changed(submit(due("leader"), STATEMENT));
        String[][] steps = {
            {"2026-12-08T00:00:00+08:00", "review-reminded"},
            {"2026-12-11T00:00:00+08:00", "review-overdue"},
            {"2026-12-13T00:00:00+08:00", "review-reminded"},
            {"2026-12-16T00:00:00+08:00", "review-escalated"},
            {"2026-12-19T00:00:00+08:00", "review-escalated"},
            {"2026-12-22T00:00:00+08:00", "review-escalated"},
            {"2026-12-27T00:00:00+08:00", "review-finalised"}
        };
        for (String[] step : steps) {
            Instant at = OffsetDateTime.parse(step[0]).toInstant();
            assertThat(changed(turn(review, at.minusMillis(1).toString()))).isSameAs(review);
            Decision<Review> turned = turn(review, at.toString());
            assertThat(events(turned)).containsExactly(step[1]);
            review = changed(turned);
        }
        Review.Finalised end = (Review.Finalised) review;
        assertThat(end.incomplete()).isTrue();
        assertThat(end.onTime()).isFalse();
        // The statement and two activities: what never came is not counted as zero.
        assertThat(end.score().total()).isEqualTo(new BigDecimal("95.0"));
    }

    @Test
    void whatIsTurnedLateLeavesAsMuchTimeForTheNextStep() {
        Review late = changed(Review.Scheduled.of(terms("leader"))
                .turn(Instant.parse("2027-02-01T02:00:00Z"), settling("leader", LocalDate.of(2027, 2, 1))));
        assertThat(late.terms().closesOn()).isEqualTo("2027-02-10");

        Review overdue = changed(turn(late, "2027-03-01T02:00:00Z"));
        assertThat(changed(turn(overdue, "2027-03-02T15:59:59Z"))).isSameAs(overdue);
        assertThat(events(turn(overdue, "2027-03-02T16:00:00Z"))).containsExactly("review-reminded");
    }

    @Test
    void aClockThatIsMovedBackChangesNothing() {
        Review overdue = changed(turn(due("leader"), "2026-12-10T16:00:00Z"));
        assertThat(changed(turn(overdue, "2026-12-01T00:00:00Z"))).isSameAs(overdue);
        assertThat(changed(turn(due("leader"), "2026-11-01T00:00:00Z"))).isInstanceOf(Review.Due.class);
    }

    @Test
    void whatCanNotBeMeasuredAtAllHasNoScoreAndIsIncomplete() {
        Measure nothing = new Measure(SCHEME, Evidence.NONE);
        Terms oneDay = new Terms(
                "p1",
                "mentor",
                "mentee",
                null,
                "330523",
                "2026-11",
                LocalDate.of(2026, 11, 30),
                LocalDate.of(2026, 11, 30),
                LocalDate.of(2026, 12, 1),
                null);
        Review.Finalised end = Review.Finalised.of(oneDay, Parts.NONE, nothing, NOW);
        assertThat(end.score()).isNull();
        assertThat(end.incomplete()).isTrue();
    }

    @Test
    void whatIsOfAPeriodThatItsSchemeDoesNotWeighHasNoScore() {
        Terms quarter = new Terms(
                "p1",
                "mentor",
                "mentee",
                null,
                "330523",
                "2026-Q4",
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2027, 1, 1),
                null);
        assertThat(Review.Finalised.of(quarter, Parts.NONE, TWO_ACTIVITIES, NOW).score())
                .isNull();
    }

    @Test
    void aPartIsReopenedWithAReasonAndItsFormerVersionStays() {
        Review end = changed(submit(changed(submit(changed(submit(due("leader"), APPRAISAL)), STATEMENT)), COMMENT));
        Reopening reopening = reopening("c1", Part.STATEMENT, LocalDate.of(2026, 12, 20));

        Decision<Review> reopened = end.reopen(reopening);
        assertThat(events(reopened)).containsExactly("review-reopened");
        Review open = changed(reopened);
        assertThat(open.parts().missing(open.terms())).containsExactly(Part.STATEMENT);
        assertThat(open.terms().closesOn()).isEqualTo("2026-12-20");
        assertThat(open.parts().history().getFirst().total()).isEqualTo(new BigDecimal("91.2"));
        assertThat(open.parts().history().getFirst().handed().submission()).isEqualTo(STATEMENT);
        assertThat(changed(open.reopen(reopening))).isSameAs(open);
        Review again = changed(submit(open, new Statement("改", null, new BigDecimal("80"))));
        assertThat(((Review.Finalised) again).score().total()).isEqualTo(new BigDecimal("88.2"));
    }

    @Test
    void aReopeningMakesNothingPunctualThatWasLate() {
        Instant late = Instant.parse("2026-12-14T01:00:00Z");
        Review end = changed(turn(due("leader"), "2026-12-10T16:00:00Z"));
        for (Submission part : List.of(APPRAISAL, STATEMENT, COMMENT)) {
            end = changed(end.submit(part, "someone", late, TWO_ACTIVITIES));
        }
        assertThat(((Review.Finalised) end).onTime()).isFalse();

        Review again = end;
        for (Part part : Part.values()) {
            if (end.parts().of(part) != null) {
                Submission same = end.parts().of(part).submission();
                again = changed(again.reopen(
                        new Reopening("c" + part, part, "评语写错了人", "person:o", late, LocalDate.of(2026, 12, 20))));
                again = changed(again.submit(same, "someone", late, TWO_ACTIVITIES));
            }
        }
        assertThat(((Review.Finalised) again).onTime()).isFalse();
        Review punctual =
                changed(submit(changed(submit(changed(submit(due("leader"), APPRAISAL)), STATEMENT)), COMMENT));
        Review reopened = changed(punctual.reopen(reopening("c1", Part.STATEMENT, LocalDate.of(2026, 12, 20))));
        Decision<Review> corrected = reopened.submit(STATEMENT, "someone", late, TWO_ACTIVITIES);
        assertThat(((Review.Finalised) changed(corrected)).onTime()).isTrue();
    }

    @Test
    void onlyWhatWasHandedInIsReopenedAndNotForEver() {
        Review due = due("leader");
        assertThat(refusal(due.reopen(reopening("c", Part.STATEMENT, LocalDate.of(2026, 12, 20)))))
                .isEqualTo(new ReviewRefusal.NotSubmitted(Part.STATEMENT));
        Review stated = changed(submit(due, STATEMENT));
        assertThat(refusal(stated.reopen(reopening("c", Part.STATEMENT, LocalDate.of(2026, 12, 1)))))
                .isInstanceOf(ReviewRefusal.NotWithin.class);
        assertThat(refusal(stated.reopen(reopening("c", Part.STATEMENT, LocalDate.of(2027, 2, 1)))))
                .isInstanceOf(ReviewRefusal.NotWithin.class);
        for (int i = 0; i < Reopening.MOST; i++) {
            stated = changed(submit(
                    changed(stated.reopen(reopening("c" + i, Part.STATEMENT, LocalDate.of(2026, 12, 20)))), STATEMENT));
        }
        assertThat(refusal(stated.reopen(reopening("x", Part.STATEMENT, LocalDate.of(2026, 12, 20)))))
                .isEqualTo(new ReviewRefusal.ReopenedTooOften(Reopening.MOST));
    }

    private static Reopening reopening(String command, Part part, LocalDate until) {
        return new Reopening(command, part, "评语写错了人", "person:o", NOW, until);
    }

    @Test
    void aCommentIsDelegatedUntilADayToSomebodyWithoutAPartOfTheirOwn() {
        Review due = due("leader");
        Assignment.Delegation deputy = new Assignment.Delegation("deputy", LocalDate.of(2026, 12, 5), "leader");
        Review delegated = changed(due.delegate(Part.LEADER_COMMENT, deputy));

        assertThat(delegated.terms().participants()).contains("deputy");
        assertThat(delegated.terms().mayHandIn(Part.LEADER_COMMENT, "deputy", LocalDate.of(2026, 12, 5)))
                .isTrue();
        assertThat(delegated.terms().mayHandIn(Part.LEADER_COMMENT, "deputy", LocalDate.of(2026, 12, 6)))
                .isFalse();
        assertThat(delegated.terms().mayHandIn(Part.LEADER_COMMENT, "leader", LocalDate.of(2026, 12, 5)))
                .isTrue();
        assertThat(delegated.terms().mayHandIn(Part.STATEMENT, "deputy", LocalDate.of(2026, 12, 5)))
                .isFalse();
        assertThat(changed(delegated.delegate(Part.LEADER_COMMENT, deputy))).isSameAs(delegated);
        for (String party : List.of("mentor", "mentee")) {
            assertThat(refusal(due.delegate(
                            Part.LEADER_COMMENT,
                            new Assignment.Delegation(party, LocalDate.of(2026, 12, 5), "leader"))))
                    .isEqualTo(new ReviewRefusal.DelegateTakesPart());
        }
    }

    @Test
    void whoWasDelegatedACommentAndDidNotWriteItTakesPartNoMore() {
        Assignment.Delegation deputy = new Assignment.Delegation("deputy", LocalDate.of(2026, 12, 5), "leader");
        Review open = changed(due("leader").delegate(Part.LEADER_COMMENT, deputy));
        open = changed(submit(changed(submit(open, APPRAISAL)), STATEMENT));

        assertThat(changed(open.submit(COMMENT, "leader", NOW, TWO_ACTIVITIES))
                        .terms()
                        .participants())
                .doesNotContain("deputy");
        assertThat(changed(open.submit(COMMENT, "deputy", NOW, TWO_ACTIVITIES))
                        .terms()
                        .participants())
                .contains("deputy");
    }

    @Test
    void nobodyIsTheDelegateOfBothComments() {
        Review due = dueTo("head", "leader");
        LocalDate until = LocalDate.of(2026, 12, 5);
        Review delegated = changed(due.delegate(Part.UNIT_COMMENT, new Assignment.Delegation("deputy", until, "head")));

        assertThat(refusal(
                        delegated.delegate(Part.LEADER_COMMENT, new Assignment.Delegation("deputy", until, "leader"))))
                .isEqualTo(new ReviewRefusal.DelegateTakesPart());
    }

    private static Review dueTo(@Nullable String head, @Nullable String leader) {
        Settling settling = new Settling(
                Assignment.of(
                        new Appraisers(head, leader, null),
                        SCHEME,
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2026, 12, 1)),
                TWO_ACTIVITIES);
        return changed(Review.Scheduled.of(terms(leader)).turn(NOW, settling));
    }

    @Test
    void whoeverFollowsInAPostTakesOverTheCommentThatIsStillOwed() {
        Assignment.Delegation deputy = new Assignment.Delegation("deputy", LocalDate.of(2026, 12, 5), "head");
        Review due = changed(dueTo("head", "leader").delegate(Part.UNIT_COMMENT, deputy));

        Decision<Review> decision = due.reassign(new Appraisers("successor", "leader", null));

        assertThat(((Decision.Change<Review>) decision).events())
                .singleElement()
                .isInstanceOfSatisfying(ReviewEvents.ReviewReassigned.class, it -> {
                    assertThat(it.part()).isEqualTo(Part.UNIT_COMMENT);
                    assertThat(it.reassignedFrom()).isEqualTo("head");
                    assertThat(it.reassignedTo()).isEqualTo("successor");
                });
        Terms after = changed(decision).terms();
        assertThat(after.participants()).contains("successor").doesNotContain("head", "deputy");
        assertThat(after.closesOn()).isEqualTo(due.terms().closesOn());
        assertThat(changed(decision).reassign(new Appraisers("successor", "leader", null)))
                .isEqualTo(Decision.change(changed(decision)));
    }

    @Test
    void headAndLeaderMayChangePlaces() {
        Terms after = changed(dueTo("a", "b").reassign(new Appraisers("b", "a", null)))
                .terms();

        assertThat(after.author(Part.UNIT_COMMENT)).isEqualTo("b");
        assertThat(after.author(Part.LEADER_COMMENT)).isEqualTo("a");
    }

    @Test
    void aCommentStaysWhereItIsWhenNobodyMayTakeItOver() {
        Review due = dueTo("head", "leader");
        Review handedIn = changed(submit(changed(submit(due, APPRAISAL)), COMMENT));

        for (Appraisers present : List.of(
                new Appraisers(null, null, null),
                new Appraisers("mentor", "mentee", null),
                new Appraisers("leader", "leader", null))) {
            assertThat(due.reassign(present)).isEqualTo(Decision.change(due));
        }
        assertThat(handedIn.reassign(new Appraisers("head", "successor", null))).isEqualTo(Decision.change(handedIn));
        Review nobody = dueTo(null, "leader");
        assertThat(nobody.reassign(new Appraisers("new", "leader", null))).isEqualTo(Decision.change(nobody));
        Review scheduled = Review.Scheduled.of(terms("leader"));
        assertThat(scheduled.reassign(new Appraisers("new", "new", null))).isEqualTo(Decision.change(scheduled));
    }

    @Test
    void nothingIsTakenBeforeItIsDue() {
        assertThat(refusal(submit(Review.Scheduled.of(terms("leader")), APPRAISAL)))
                .isEqualTo(new ReviewRefusal.NotYetDue(LocalDate.of(2026, 12, 1)));
    }

    @Test
    void theLastPartFinalisesInTheSameChange() {
        Review review = changed(submit(due("leader"), APPRAISAL));
        review = changed(submit(review, STATEMENT));
        Decision<Review> last = submit(review, COMMENT);

        assertThat(events(last)).containsExactly("review-submitted", "review-finalised");
        Review.Finalised end = (Review.Finalised) changed(last);
        assertThat(end.score().total()).isEqualTo(new BigDecimal("91.2"));
        assertThat(end.scheme()).isEqualTo("provincial-1");
        assertThat(end.incomplete()).isFalse();
    }

    @Test
    void withoutALeaderInChargeTheCommentDoesNotApply() {
        Review review = changed(submit(due(null), STATEMENT));
        Review.Finalised end = (Review.Finalised) changed(submit(review, APPRAISAL));

        assertThat(end.score().total()).isEqualTo(new BigDecimal("95.0"));
    }

    @Test
    void aCommentBuildsOnTheSelfAppraisalUnlessThatIsOverdue() {
        Review due = due("leader");
        assertThat(refusal(submit(due, COMMENT)))
                .isEqualTo(new ReviewRefusal.SelfAppraisalMissing(LocalDate.of(2026, 12, 11)));

        Review overdue = changed(turn(due, "2026-12-11T00:00:00Z"));
        assertThat(events(submit(overdue, COMMENT))).containsExactly("review-submitted");
        assertThat(events(submit(changed(submit(due, APPRAISAL)), COMMENT))).containsExactly("review-submitted");
    }

    @Test
    void aPartIsLockedOnceItIsIn() {
        Review review = changed(submit(due("leader"), STATEMENT));

        Decision<Review> same = submit(review, new Statement("进步明显", "对数字工具更熟悉", new BigDecimal("90.0")));
        assertThat(changed(same)).isSameAs(review);
        assertThat(events(same)).isEmpty();
        assertThat(refusal(submit(review, new Statement("进步明显", null, new BigDecimal("90")))))
                .isEqualTo(new ReviewRefusal.AlreadySubmitted(Part.STATEMENT));
    }

    @Test
    void aFinalisedReviewStaysAsItIs() {
        Review end = changed(submit(changed(submit(due(null), STATEMENT)), APPRAISAL));

        assertThat(changed(submit(end, STATEMENT))).isSameAs(end);
        assertThat(refusal(submit(end, COMMENT))).isEqualTo(new ReviewRefusal.AlreadySubmitted(Part.LEADER_COMMENT));
        assertThat(changed(end.turn(Instant.MAX, settling(null, LocalDate.of(2026, 12, 1)))))
                .isSameAs(end);
        assertThat(changed(end.close(LocalDate.of(2026, 11, 5)))).isSameAs(end);
    }

    @Test
    void theEndOfThePairingClosesTheRunningPeriodAtOnce() {
        Review closed = changed(Review.Scheduled.of(terms("leader")).close(LocalDate.of(2026, 11, 23)));

        assertThat(closed.terms().to()).isEqualTo("2026-11-23");
        assertThat(changed(turn(closed, "2026-11-23T02:00:00Z"))).isInstanceOf(Review.Due.class);
    }

    @Test
    void theEndOfThePairingWithdrawsPeriodsThatHaveNotBegun() {
        Decision<Review> closed = Review.Scheduled.of(terms("leader")).close(LocalDate.of(2026, 10, 31));

        assertThat(events(closed)).containsExactly("review-withdrawn");
        assertThat(refusal(submit(changed(closed), APPRAISAL))).isEqualTo(new ReviewRefusal.Withdrawn());
    }
}
