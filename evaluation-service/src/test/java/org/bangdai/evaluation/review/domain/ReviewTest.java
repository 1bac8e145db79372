package org.bangdai.evaluation.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bangdai.evaluation.review.domain.Submission.Comment;
import org.bangdai.evaluation.review.domain.Submission.SelfAppraisal;
import org.bangdai.evaluation.review.domain.Submission.Statement;
import org.bangdai.evaluation.scheme.domain.Indicator;
import org.bangdai.evaluation.scheme.domain.Scheme;
import org.bangdai.evaluation.scheme.domain.Scheme.Weight;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.decision.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Instant NOW = Instant.parse("2026-12-02T01:00:00Z");
    private static final Measure TWO_ACTIVITIES = new Measure(
            new Scheme(
                    "provincial-1",
                    1,
                    LocalDate.of(2020, 1, 1),
                    2,
                    List.of(
                            new Weight(Indicator.MENTOR_STATEMENT, 30),
                            new Weight(Indicator.LEADER_COMMENT, 40),
                            new Weight(Indicator.ACTIVITY_CADENCE, 30))),
            2);

    private static final SelfAppraisal APPRAISAL = new SelfAppraisal("本月学会了土地整治的流程", 5, null);
    private static final Statement STATEMENT = new Statement("进步明显", "对数字工具更熟悉", new BigDecimal("90"));
    private static final Comment COMMENT = new Comment("踏实肯干", new BigDecimal("85.5"));

    private static Terms terms(@Nullable String leader) {
        return new Terms(
                "p1",
                "mentor",
                "mentee",
                leader,
                "330523205",
                YearMonth.of(2026, 11),
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 30),
                LocalDate.of(2026, 12, 1));
    }

    private static Review due(@Nullable String leader) {
        return changed(Review.Scheduled.of(terms(leader)).turn(NOW));
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
        return review.submit(submission, "someone", NOW, TWO_ACTIVITIES);
    }

    @Test
    void aReviewIsDueAtMidnightInShanghaiAfterItsLastDay() {
        Review scheduled = Review.Scheduled.of(terms("leader"));

        assertThat(changed(scheduled.turn(Instant.parse("2026-11-30T15:59:59.999Z"))))
                .isSameAs(scheduled);
        Decision<Review> turned = scheduled.turn(Instant.parse("2026-11-30T16:00:00Z"));
        assertThat(changed(turned)).isInstanceOf(Review.Due.class);
        assertThat(events(turned)).containsExactly("review-due");
    }

    @Test
    void whatIsMissingAfterTenDaysIsOverdue() {
        Review due = due("leader");

        assertThat(changed(due.turn(Instant.parse("2026-12-10T15:59:59.999Z")))).isSameAs(due);
        Decision<Review> turned = due.turn(Instant.parse("2026-12-10T16:00:00Z"));
        assertThat(changed(turned)).isInstanceOf(Review.Overdue.class);
        assertThat(events(turned)).containsExactly("review-overdue");
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

        Review overdue = changed(due.turn(Instant.parse("2026-12-11T00:00:00Z")));
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
        assertThat(changed(end.turn(Instant.MAX))).isSameAs(end);
        assertThat(changed(end.close(LocalDate.of(2026, 11, 5)))).isSameAs(end);
    }

    @Test
    void theEndOfThePairingClosesTheRunningPeriodAtOnce() {
        Review closed = changed(Review.Scheduled.of(terms("leader")).close(LocalDate.of(2026, 11, 23)));

        assertThat(closed.terms().to()).isEqualTo("2026-11-23");
        assertThat(changed(closed.turn(Instant.parse("2026-11-23T02:00:00Z")))).isInstanceOf(Review.Due.class);
    }

    @Test
    void theEndOfThePairingWithdrawsPeriodsThatHaveNotBegun() {
        Decision<Review> closed = Review.Scheduled.of(terms("leader")).close(LocalDate.of(2026, 10, 31));

        assertThat(events(closed)).containsExactly("review-withdrawn");
        assertThat(refusal(submit(changed(closed), APPRAISAL))).isEqualTo(new ReviewRefusal.Withdrawn());
    }
}
