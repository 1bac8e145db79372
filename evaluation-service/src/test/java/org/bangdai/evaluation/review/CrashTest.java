package org.bangdai.evaluation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.evaluation.review.ReviewFixtures.CREATED;
import static org.bangdai.evaluation.review.ReviewFixtures.MENTEE;
import static org.bangdai.evaluation.review.ReviewFixtures.MENTOR;
import static org.bangdai.evaluation.review.ReviewFixtures.PAIRING;
import static org.bangdai.evaluation.review.ReviewFixtures.activity;
import static org.bangdai.evaluation.review.ReviewFixtures.endedOn;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.Submission;
import org.bangdai.evaluation.review.domain.Submission.SelfAppraisal;
import org.bangdai.evaluation.review.domain.Submission.Statement;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.platform.testing.CrashPoints;
import org.junit.jupiter.api.Test;

/** The process is killed before and after each of its writes; what it left is finished, once in effect. */
class CrashTest {

    @Test
    void aPairingsReviewsArePlannedWhateverIsCutOff() throws Exception {
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                String database = TestMongo.freshDatabase();
                try (ServiceProcess process = new ServiceProcess(crash.uri(), database, "2026-10-20T02:00:00Z")) {
                    crash.during(point, () -> process.listener.created(CREATED).block());
                }
                try (ServiceProcess process = new ServiceProcess(TestMongo.uri(), database, "2026-10-20T02:00:00Z")) {
                    // The event's offset has not moved, so it comes again.
                    process.listener.created(CREATED).block();
                    assertThat(process.events("2026-10")).containsExactly("review-scheduled");
                    assertThat(process.events("2026-11")).containsExactly("review-scheduled");
                }
            });
            assertThat(points).isGreaterThanOrEqualTo(10);
        }
    }

    @Test
    void anEndedPairingIsClosedByTheSweepWhateverIsCutOff() throws Exception {
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                String database = TestMongo.freshDatabase();
                try (ServiceProcess process = new ServiceProcess(TestMongo.uri(), database, "2026-10-20T02:00:00Z")) {
                    process.listener.created(CREATED).block();
                }
                try (ServiceProcess process = new ServiceProcess(crash.uri(), database, "2026-10-28T02:00:00Z")) {
                    crash.during(
                            point,
                            () -> process.listener.ended(endedOn("2026-10-28")).block());
                }
                try (ServiceProcess process = new ServiceProcess(TestMongo.uri(), database, "2026-10-28T02:00:00Z")) {
                    process.listener.ended(endedOn("2026-10-28")).block();
                    process.sweep(process.plan);
                    process.sweep(process.fallDue);
                    assertThat(process.review("2026-10")).isInstanceOf(Review.Due.class);
                    assertThat(process.review("2026-10").terms().to()).isEqualTo("2026-10-28");
                    assertThat(process.events("2026-10")).containsExactly("review-scheduled", "review-due");
                    assertThat(process.events("2026-11")).containsExactly("review-scheduled", "review-withdrawn");
                    assertThat(process.events("2026-12")).isEmpty();
                }
            });
            assertThat(points).isGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void aReviewFallsDueOnceWhateverIsCutOff() throws Exception {
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                String database = TestMongo.freshDatabase();
                try (ServiceProcess process = new ServiceProcess(TestMongo.uri(), database, "2026-10-20T02:00:00Z")) {
                    process.listener.created(CREATED).block();
                }
                try (ServiceProcess process = new ServiceProcess(crash.uri(), database, "2026-12-15T02:00:00Z")) {
                    crash.during(point, () -> {
                        process.sweep(process.plan);
                        process.sweep(process.fallDue);
                    });
                }
                try (ServiceProcess process = new ServiceProcess(TestMongo.uri(), database, "2026-12-15T02:00:00Z")) {
                    process.sweep(process.plan);
                    process.sweep(process.fallDue);
                    process.sweep(process.fallDue);
                    for (String period : Set.of("2026-10", "2026-11")) {
                        assertThat(process.events(period)).containsExactly("review-scheduled", "review-due");
                    }
                    assertThat(process.events("2027-01")).containsExactly("review-scheduled");
                    assertThat(process.events("2026-Y")).containsExactly("review-scheduled");
                }
            });
            assertThat(points).isGreaterThanOrEqualTo(12);
        }
    }

    @Test
    void aPartThatIsSubmittedAgainAfterACrashCountsOnce() throws Exception {
        Submission appraisal = new SelfAppraisal("本月收获", 5, null);
        Submission statement = new Statement("进步明显", null, new BigDecimal("90"));
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                String database = TestMongo.freshDatabase();
                try (ServiceProcess process = new ServiceProcess(TestMongo.uri(), database, "2026-11-02T02:00:00Z")) {
                    process.listener.created(withoutLeader()).block();
                    process.listener.confirmed(activity("a", "2026-10-20"), 2).block();
                    process.listener.confirmed(activity("a", "2026-10-20"), 2).block();
                    process.sweep(process.fallDue);
                }
                try (ServiceProcess process = new ServiceProcess(crash.uri(), database, "2026-11-02T02:00:00Z")) {
                    crash.during(point, () -> submitBoth(process, appraisal, statement));
                }
                try (ServiceProcess process = new ServiceProcess(TestMongo.uri(), database, "2026-11-02T02:00:00Z")) {
                    submitBoth(process, appraisal, statement);
                    Review.Finalised end = (Review.Finalised) process.review("2026-10");
                    // 16 of 31 days: 1.03 activities expected, one counted however often it was heard of.
                    assertThat(end.score().total()).isEqualTo(new BigDecimal("93.5"));
                    assertThat(process.events("2026-10"))
                            .containsExactly(
                                    "review-scheduled",
                                    "review-due",
                                    "review-submitted",
                                    "review-submitted",
                                    "review-finalised");
                }
            });
            assertThat(points).isEqualTo(8);
        }
    }

    @Test
    void whatStaysOutEndsIncompleteOnceWhateverIsCutOff() throws Exception {
        List<String> days = List.of("11-02", "11-12", "11-14", "11-17", "11-20", "11-23");
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                String database = TestMongo.freshDatabase();
                try (ServiceProcess process = new ServiceProcess(TestMongo.uri(), database, "2026-10-20T02:00:00Z")) {
                    process.listener.created(CREATED).block();
                    process.listener.confirmed(activity("a", "2026-10-20"), 2).block();
                }
                for (String day : days) {
                    String now = "2026-" + day + "T02:00:00Z";
                    try (ServiceProcess process = new ServiceProcess(TestMongo.uri(), database, now)) {
                        process.sweep(process.fallDue);
                    }
                }
                try (ServiceProcess process = new ServiceProcess(crash.uri(), database, "2026-11-28T02:00:00Z")) {
                    crash.during(point, () -> process.sweep(process.fallDue));
                }
                try (ServiceProcess process = new ServiceProcess(TestMongo.uri(), database, "2026-11-28T02:00:00Z")) {
                    process.sweep(process.fallDue);
                    process.sweep(process.fallDue);
                    Review.Finalised end = (Review.Finalised) process.review("2026-10");
                    assertThat(end.incomplete()).isTrue();
                    assertThat(end.score().total()).isEqualTo(new BigDecimal("96.9"));
                    assertThat(process.events("2026-10"))
                            .containsExactly(
                                    "review-scheduled",
                                    "review-due",
                                    "review-overdue",
                                    "review-reminded",
                                    "review-escalated",
                                    "review-escalated",
                                    "review-escalated",
                                    "review-finalised");
                }
            });
            assertThat(points).isEqualTo(2);
        }
    }

    private static PairingListener.PairingCreated withoutLeader() {
        return new PairingListener.PairingCreated(
                PAIRING, MENTOR, MENTEE, null, CREATED.division(), CREATED.startsOn(), CREATED.endsOn(), "PRIMARY");
    }

    private static void submitBoth(ServiceProcess process, Submission appraisal, Submission statement) {
        process.submit(MENTEE, "2026-10", appraisal);
        process.submit(MENTOR, "2026-10", statement);
    }
}
