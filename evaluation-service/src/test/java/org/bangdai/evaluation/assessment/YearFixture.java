package org.bangdai.evaluation.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.Map;
import org.bangdai.evaluation.assessment.domain.Assessment;
import org.bangdai.evaluation.review.ResultsFixture;
import org.bangdai.evaluation.rule.RuleBook;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.AggregateFactory;
import reactor.core.publisher.Mono;

/** Assessments as objections meet them. What is to be graded anew stays so, since whoever grades lives an hour before. */
public final class YearFixture {

    private static final Caller SYSTEM = Caller.system("test");

    private final Assessments assessments;
    private final ContestYear contest;

    public YearFixture(AggregateFactory stores, RuleBook ruleBook, Clock clock) {
        assessments = new Assessments(stores);
        GradeYear grade = new GradeYear(
                assessments,
                new AssessmentRows(stores),
                ResultsFixture.of(stores),
                ruleBook,
                Clock.offset(clock, Duration.ofHours(-1)));
        contest = new ContestYear(
                assessments,
                (division, month) -> Mono.just(false),
                (division, year) -> Mono.just(false),
                ruleBook,
                grade,
                clock);
    }

    public ContestYear contest() {
        return contest;
    }

    public void draft(String division, Year year) {
        Instant at = Instant.parse("2026-01-20T02:00:00Z");
        Assessment.Head head = new Assessment.Head(division, year, 1, "person:o", at);
        assessments
                .insert(SYSTEM, new Assessment.Draft(head, new Assessment.Summary("33-r1", Map.of(), 0, 0), at, null))
                .block();
    }

    public boolean isBeingGraded(String division, Year year) {
        return assessments
                        .get(SYSTEM, Assessment.Head.id(division, year))
                        .block()
                        .state()
                instanceof Assessment.Computing;
    }
}
