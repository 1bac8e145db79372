package org.bangdai.evaluation.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bangdai.evaluation.KilledProcess;
import org.bangdai.evaluation.assessment.domain.Assessment;
import org.bangdai.evaluation.assessment.domain.AssessmentRefusal;
import org.bangdai.evaluation.board.SeedReviews;
import org.bangdai.evaluation.board.SeedReviews.Seed;
import org.bangdai.evaluation.review.ResultsFixture;
import org.bangdai.evaluation.rule.RulesFixture;
import org.bangdai.evaluation.signing.SigningFixture;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.testing.CrashPoints;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** The process is killed before and after each write of freezing; the intents' sweeper finishes what was begun, once. */
class AssessmentCrashTest {

    private static final Caller SYSTEM = Caller.system("test");
    private static final String ID = "330523:2025";

    private static final class Service extends KilledProcess {
        final Assessments assessments;
        final GradeYear grade;
        final FreezeYear freeze;
        private boolean contestedOnceClosed;
        private boolean changedOnceClosed;

        Service(String uri, String database) {
            super(uri, database, "2026-01-20T02:00:00Z");
            assessments = new Assessments(stores);
            AssessmentRows rows = new AssessmentRows(stores);
            grade = new GradeYear(assessments, rows, ResultsFixture.of(stores), RulesFixture.builtIn(stores), clock);
            freeze = new FreezeYear(
                    assessments,
                    rows,
                    new ContestYear(
                            assessments,
                            (division, month) ->
                                    contestedOnceClosed ? isClosed() : changed().thenReturn(false),
                            (division, year) -> Mono.just(false),
                            RulesFixture.builtIn(stores),
                            grade,
                            clock),
                    SigningFixture.jws(stores, clock),
                    clock,
                    Duration.ofDays(1));
        }

        /** Somebody's objection came in between the look at it and the closing. */
        private Mono<Boolean> isClosed() {
            return assessments.get(SYSTEM, ID).map(it -> it.state() instanceof Assessment.Freezing);
        }

        /** A review was reopened between the closing and its being attested. */
        private Mono<Void> changed() {
            return changedOnceClosed
                    ? assessments
                            .update(
                                    SYSTEM,
                                    ID,
                                    it -> it instanceof Assessment.Freezing
                                            ? it.changed(Instant.parse("2026-01-20T03:00:00Z"))
                                            : Decision.change(it))
                            .then()
                    : Mono.empty();
        }

        Assessment assessment() {
            return assessments.get(SYSTEM, ID).block().state();
        }
    }

    private static String drafted() {
        String database = TestMongo.freshDatabase();
        try (Service service = new Service(TestMongo.uri(), database)) {
            List<Seed> all = new ArrayList<>();
            for (int month = 1; month <= 6; month++) {
                all.addAll(SeedReviews.scored("a", "330523205", YearMonth.of(2025, month), 99, 95, 80, 65, 40));
            }
            new SeedReviews(service.stores).write(all);
            Assessment.Head head =
                    new Assessment.Head("330523", Year.of(2025), 0, "person:o", Instant.parse("2026-01-20T02:00:00Z"));
            service.assessments.insert(SYSTEM, Assessment.start(head)).block();
            service.grade.grade(ID).block();
            assertThat(service.assessment()).isInstanceOf(Assessment.Draft.class);
        }
        return database;
    }

    @Test
    void aYearIsFrozenOnceWhateverIsCutOff() throws Exception {
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                String database = drafted();
                try (Service cut = new Service(crash.uri(), database)) {
                    crash.during(point, () -> cut.freeze.freeze(SYSTEM, ID).block());
                }
                try (Service service = new Service(TestMongo.uri(), database)) {
                    if (service.assessment() instanceof Assessment.Draft) {
                        // Nothing of it was heard of, so the organiser asks again.
                        service.freeze.freeze(SYSTEM, ID).block();
                    }
                    service.freeze.drive(ID).block();
                    service.freeze.drive(ID).block();
                    assertThat(service.assessment())
                            .isInstanceOfSatisfying(
                                    Assessment.Frozen.class,
                                    it -> assertThat(it.deliveries()).isEqualTo(1));
                    assertThat(service.events("assessments", ID)).containsExactly("assessment-frozen");
                }
            });
            // Closing, the first signing key, and what is in effect.
            assertThat(points).isEqualTo(6);
        }
    }

    @Test
    void aYearOfWhichAReviewChangesOnceItIsClosedIsNotFrozen() {
        String database = drafted();
        try (Service service = new Service(TestMongo.uri(), database)) {
            service.changedOnceClosed = true;

            assertThatThrownBy(() -> service.freeze.freeze(SYSTEM, ID).block())
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            it -> assertThat(it.refusal()).isEqualTo(new AssessmentRefusal.Outdated()));
            service.freeze.drive(ID).block();
            assertThat(service.assessment()).isInstanceOf(Assessment.Draft.class);
        }
    }

    @Test
    void aYearThatIsContestedWhenItClosesIsDraftedAgainWhateverIsCutOff() throws Exception {
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                String database = drafted();
                try (Service cut = new Service(crash.uri(), database)) {
                    cut.contestedOnceClosed = true;
                    crash.during(
                            point,
                            () -> cut.freeze
                                    .freeze(SYSTEM, ID)
                                    .onErrorResume(RefusedException.class, contested -> Mono.empty())
                                    .block());
                }
                try (Service service = new Service(TestMongo.uri(), database)) {
                    service.contestedOnceClosed = true;
                    service.freeze.drive(ID).block();
                    service.freeze.drive(ID).block();
                    assertThat(service.assessment()).isInstanceOf(Assessment.Draft.class);
                }
            });
            // Closing, and opening again.
            assertThat(points).isEqualTo(4);
        }
    }
}
