package org.bangdai.evaluation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.evaluation.review.ReviewFixtures.CREATED;
import static org.bangdai.evaluation.review.ReviewFixtures.LEADER;
import static org.bangdai.evaluation.review.ReviewFixtures.MENTEE;
import static org.bangdai.evaluation.review.ReviewFixtures.MENTOR;
import static org.bangdai.evaluation.review.ReviewFixtures.endedOn;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.Submission.Comment;
import org.bangdai.evaluation.review.domain.Submission.SelfAppraisal;
import org.bangdai.evaluation.review.domain.Submission.Statement;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.PageRequest;
import org.junit.jupiter.api.RepeatedTest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Several replicas and persons at the same moment. */
class ConcurrencyTest {

    private final String database = TestMongo.freshDatabase();

    private ServiceProcess process(String now) {
        return new ServiceProcess(TestMongo.uri(), database, now);
    }

    private static void together(Runnable... works) {
        Flux.fromArray(works)
                .flatMap(work -> Mono.fromRunnable(work).subscribeOn(Schedulers.boundedElastic()), works.length)
                .blockLast();
    }

    @RepeatedTest(5)
    void replicasPlanAndTurnEachReviewOnce() {
        try (ServiceProcess one = process("2026-12-15T02:00:00Z");
                ServiceProcess two = process("2026-12-15T02:00:00Z")) {
            together(
                    () -> one.listener.created(CREATED).block(),
                    () -> two.listener.created(CREATED).block(),
                    () -> one.listener.created(CREATED).block());
            for (int round = 0; round < 2; round++) {
                together(
                        () -> one.sweep(one.fallDue),
                        () -> two.sweep(two.fallDue),
                        () -> one.sweep(one.plan),
                        () -> two.sweep(two.plan));
            }

            assertThat(one.events("2026-10")).containsExactly("review-scheduled", "review-due");
            assertThat(one.events("2026-11")).containsExactly("review-scheduled", "review-due");
            assertThat(one.events("2026-12")).containsExactly("review-scheduled");
            assertThat(one.events("2027-01")).containsExactly("review-scheduled");
        }
        try (ServiceProcess one = process("2026-12-26T02:00:00Z");
                ServiceProcess two = process("2026-12-26T02:00:00Z")) {
            together(() -> one.sweep(one.fallDue), () -> two.sweep(two.fallDue));
            assertThat(one.events("2026-10")).containsExactly("review-scheduled", "review-due", "review-overdue");
            assertThat(one.events("2026-11")).containsExactly("review-scheduled", "review-due", "review-overdue");
        }
    }

    /** The 15th of December, when December and January are to be planned, is the day on which the pairing ends. */
    @RepeatedTest(10)
    void anEndIsKeptWhoeverPlansAtTheSameMoment() {
        try (ServiceProcess before = process("2026-10-20T02:00:00Z");
                ServiceProcess one = process("2026-12-15T02:00:00Z");
                ServiceProcess two = process("2026-12-15T02:00:00Z")) {
            before.listener.created(CREATED).block();
            together(
                    () -> one.sweep(one.plan),
                    () -> two.listener.ended(endedOn("2026-12-15")).block(),
                    () -> two.sweep(two.plan));
            one.sweep(one.plan);

            assertThat(one.review("2026-12").terms().to()).isEqualTo("2026-12-15");
            assertThat(one.reviews
                            .page(
                                    Caller.system("test"),
                                    new Reviews.Selection(null, null, null),
                                    new PageRequest(50, null))
                            .block()
                            .items())
                    .filteredOn(stored -> stored.state().terms().from().isAfter(LocalDate.of(2026, 12, 15)))
                    .allSatisfy(stored -> assertThat(stored.state()).isInstanceOf(Review.Withdrawn.class));
        }
    }

    @RepeatedTest(10)
    void ofPartsThatComeAtTheSameMomentOneIsTheLast() {
        try (ServiceProcess before = process("2026-11-15T02:00:00Z");
                ServiceProcess process = process("2026-11-26T02:00:00Z")) {
            before.listener.created(CREATED).block();
            before.sweep(before.fallDue);
            process.sweep(process.fallDue);
            Runnable appraisal = () -> process.submit(MENTEE, "2026-10", new SelfAppraisal("本月收获", 4, null));
            Runnable statement =
                    () -> process.submit(MENTOR, "2026-10", new Statement("进步明显", null, new BigDecimal("90")));
            Runnable comment = () -> process.submit(LEADER, "2026-10", new Comment("踏实", new BigDecimal("80"), null));
            together(appraisal, statement, comment, statement, comment, appraisal);

            assertThat(process.review("2026-10")).isInstanceOf(Review.Finalised.class);
            assertThat(process.events("2026-10"))
                    .isEqualTo(List.of(
                            "review-scheduled",
                            "review-due",
                            "review-overdue",
                            "review-submitted",
                            "review-submitted",
                            "review-submitted",
                            "review-finalised"));
        }
    }
}
