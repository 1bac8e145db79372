package org.bangdai.evaluation.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bangdai.evaluation.assessment.domain.AssessmentFrozen;
import org.bangdai.evaluation.assessment.domain.Grade;
import org.bangdai.evaluation.board.domain.BoardEvents.BoardCorrected;
import org.bangdai.evaluation.board.domain.BoardEvents.BoardOpened;
import org.bangdai.evaluation.board.domain.BoardEvents.BoardPreviewed;
import org.bangdai.evaluation.board.domain.BoardEvents.BoardPublished;
import org.bangdai.evaluation.effect.domain.EffectEvents.MentorEffectAssessed;
import org.bangdai.evaluation.effect.domain.EffectEvents.RemovalProposed;
import org.bangdai.evaluation.objection.domain.ObjectionEvents.ObjectionDecided;
import org.bangdai.evaluation.objection.domain.ObjectionEvents.ObjectionRaised;
import org.bangdai.evaluation.objection.domain.ObjectionEvents.Outcome;
import org.bangdai.evaluation.objection.domain.Plea;
import org.bangdai.evaluation.rule.domain.AssessmentRules;
import org.bangdai.evaluation.rule.domain.BoardRules;
import org.bangdai.evaluation.rule.domain.EffectRules;
import org.bangdai.evaluation.rule.domain.ResultRules;
import org.bangdai.evaluation.rule.domain.Ties;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.testing.GoldenSamples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What follows from reviews is published as the samples say. */
class ResultContractsTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final String ORGANISER = "0199e1a2-0000-8000-8000-00000000000d";
    private static final String MENTOR = "0199e1a2-0000-8000-8000-00000000000a";
    private static final String MENTEE = "0199e1a2-0000-8000-8000-00000000000b";
    private static final String OBJECTION = "0199e1a2-0000-3000-8000-000000000002";
    private static final String REVIEW = "0199e1a2-0000-7000-8000-000000000001:2026-11";

    @TestFactory
    List<DynamicTest> eventsArePublishedAsTheirSamplesSay() {
        return List.<Event>of(
                        new ResultRules(
                                        "330523-r1",
                                        "330523",
                                        1,
                                        LocalDate.of(2027, 1, 1),
                                        3,
                                        new BoardRules(BoardRules.Cohorts.WHOLE, 8, Ties.DENSE, 5, 2, 10, null),
                                        new EffectRules(40, 30, 30, 2, 3, 60, 3),
                                        new AssessmentRules(6, 90, 15, 70, 60, 20))
                                .published(),
                        new BoardPreviewed(
                                "330523:2026-11",
                                "330523",
                                MONTH,
                                2,
                                "33-r1",
                                120,
                                108,
                                new BigDecimal("90.0"),
                                101,
                                LocalDate.of(2026, 12, 6),
                                ORGANISER,
                                "两条活动记录补充核实"),
                        new BoardOpened(
                                "330523:2026-11",
                                "330523",
                                MONTH,
                                1,
                                LocalDate.of(2026, 12, 6),
                                List.of(MENTOR, MENTEE)),
                        new BoardPublished(
                                "330523:2026-11",
                                "330523",
                                MONTH,
                                1,
                                "33-r1",
                                120,
                                108,
                                new BigDecimal("90.0"),
                                101,
                                LocalDate.of(2026, 12, 7),
                                ORGANISER),
                        new BoardCorrected(
                                "330523:2026-11",
                                "330523",
                                MONTH,
                                2,
                                "33-r1",
                                120,
                                108,
                                new BigDecimal("90.0"),
                                102,
                                LocalDate.of(2026, 12, 15),
                                ORGANISER,
                                1,
                                "两条活动记录补充核实"),
                        new ObjectionRaised(
                                OBJECTION,
                                Plea.Kind.SCORE,
                                "330523205",
                                MONTH,
                                MONTH.toString(),
                                MENTEE,
                                REVIEW,
                                null,
                                LocalDate.of(2026, 12, 6)),
                        new ObjectionDecided(
                                OBJECTION,
                                Plea.Kind.BOARD,
                                "330523",
                                MONTH,
                                MONTH.toString(),
                                MENTEE,
                                null,
                                "330523:2026-11",
                                Outcome.GRANTED,
                                "经核实，活动漏计"),
                        new MentorEffectAssessed(MENTOR, "330523205", MONTH, new BigDecimal("48.5"), true, "33-r1"),
                        new AssessmentFrozen(
                                "330523:2025",
                                "330523",
                                Year.of(2025),
                                "33-r1",
                                new TreeMap<>(Map.of(Grade.EXCELLENT, 20, Grade.COMPETENT, 78, Grade.NONE, 2)),
                                100,
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                                Instant.parse("2026-01-20T02:00:00Z"),
                                1),
                        new RemovalProposed(
                                MENTOR,
                                "330523205",
                                MONTH,
                                YearMonth.of(2026, 9),
                                3,
                                new BigDecimal("48.5"),
                                60,
                                "33-r1"))
                .stream()
                .map(event ->
                        DynamicTest.dynamicTest(event.type(), () -> GoldenSamples.check("evaluation-service", event)))
                .toList();
    }
}
