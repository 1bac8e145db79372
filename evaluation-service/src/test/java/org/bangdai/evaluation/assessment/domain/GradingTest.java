package org.bangdai.evaluation.assessment.domain;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.bangdai.evaluation.rule.domain.AssessmentRules;

class GradingTest {

    private static final AssessmentRules RULES = new AssessmentRules(2, 90, 20, 70, 60, null);

    /** Each mentee with the same score in two months. */
    private static List<Scored> years(int... scores) {
        List<Scored> scored = new ArrayList<>();
        for (int mentee = 0; mentee < scores.length; mentee++) {
            for (int month = 1; month <= 2; month++) {
                scored.add(scored(mentee, month, scores[mentee]));
            }
        }
        return scored;
    }

    private static Scored scored(int mentee, int month, int score) {
        return new Scored(
                "r" + mentee + "-" + month,
                "m%03d".formatted(mentee),
                "330523205",
                YearMonth.of(2025, month),
                BigDecimal.valueOf(score));
    }

    private static Grading grading(List<Scored> scored) {
        Map<String, String> all = new TreeMap<>();
        scored.forEach(it -> all.put(it.menteeId(), it.division()));
        return Grading.of(RULES, all, scored, List.of());
    }

    /** By a share of the annual review. */
    private static Grading grading(int percent, List<Scored> scored, List<ScoredYear> annual) {
        Map<String, String> all = new TreeMap<>();
        scored.forEach(it -> all.put(it.menteeId(), it.division()));
        annual.forEach(it -> all.putIfAbsent(it.menteeId(), "330523205"));
        return Grading.of(new AssessmentRules(2, 90, 20, 70, 60, percent), all, scored, annual);
    }

    private static ScoredYear annual(int mentee, int score) {
        return new ScoredYear("m%03d".formatted(mentee), BigDecimal.valueOf(score));
    }

    private static List<Grade> grades(Grading grading) {
        return grading.rows().stream().map(Graded::grade).toList();
    }

    @Example
    void gradesFollowFromTheirLeastScoresAndTheQuota() {
        Grading ten = grading(years(99, 98, 97, 90, 89, 70, 69, 60, 59, 10));

        assertThat(ten.quota()).isEqualTo(2);
        assertThat(grades(ten))
                .containsExactly(
                        Grade.EXCELLENT,
                        Grade.EXCELLENT,
                        Grade.COMPETENT,
                        Grade.COMPETENT,
                        Grade.COMPETENT,
                        Grade.COMPETENT,
                        Grade.BASIC,
                        Grade.BASIC,
                        Grade.INCOMPETENT,
                        Grade.INCOMPETENT);
        assertThat(ten.counts()).containsEntry(Grade.COMPETENT, 4);
    }

    @Example
    void whoShareAScoreShareTheGradeAndTheQuotaIsNeverExceeded() {
        assertThat(grades(grading(years(99, 98, 98, 60, 60, 60, 60, 60, 60, 60)))
                        .subList(0, 3))
                .containsExactly(Grade.EXCELLENT, Grade.COMPETENT, Grade.COMPETENT);
        assertThat(grades(grading(years(98, 98, 98, 60, 60, 60, 60, 60, 60, 60)))
                        .subList(0, 3))
                .containsOnly(Grade.COMPETENT);
    }

    @Example
    void whoHasTooFewCompleteMonthsGetsNoGradeAndDoesNotCountForTheQuota() {
        List<Scored> scored = new ArrayList<>(years(99, 98, 97, 96));
        scored.add(scored(8, 1, 100));
        Map<String, String> all =
                scored.stream().collect(toMap(Scored::menteeId, Scored::division, (one, same) -> one, TreeMap::new));
        all.put("m009", "330523206");
        Grading grading = Grading.of(RULES, all, scored, List.of());

        assertThat(grading.quota()).isZero();
        assertThat(grading.rows().subList(4, 6))
                .extracting(Graded::menteeId, Graded::grade, Graded::months)
                .containsExactly(tuple("m008", Grade.NONE, 1), tuple("m009", Grade.NONE, 0));
    }

    @Example
    void aMonthWithTwoReviewsCountsOnce() {
        Grading grading = grading(List.of(
                scored(1, 1, 80),
                new Scored("other", "m001", "330523206", YearMonth.of(2025, 1), BigDecimal.valueOf(90)),
                scored(1, 2, 60)));

        assertThat(grading.rows()).singleElement().satisfies(it -> {
            assertThat(it.months()).isEqualTo(2);
            assertThat(it.score()).isEqualByComparingTo("72.5");
            assertThat(it.division()).isEqualTo("330523205");
        });
    }

    @Example
    void thirdsAreNotRoundedBeforeTheYearIs() {
        List<Scored> scored = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            // 12 × 210.1 − 0.3 = 2520.9, which is 36 × 70.025.
            String last = month == 12 ? "69.8" : "70.1";
            for (String score : List.of("70.0", "70.0", last)) {
                scored.add(new Scored(
                        "r" + scored.size(), "m001", "330523205", YearMonth.of(2025, month), new BigDecimal(score)));
            }
        }

        assertThat(grading(scored).rows().getFirst().score()).isEqualByComparingTo("70.03");
    }

    @Example
    void theAnnualReviewsHaveTheirShareAndWhoOwedNoneHasTheMonthsAlone() {
        Grading grading = grading(30, years(80, 80), List.of(annual(0, 100), annual(0, 81)));

        assertThat(grading.rows())
                .extracting(Graded::menteeId, Graded::score, Graded::annualScore)
                .containsExactly(
                        tuple("m000", new BigDecimal("83.15"), new BigDecimal("90.50")),
                        tuple("m001", new BigDecimal("80.00"), null));
    }

    @Example
    void whatWasOwedAndIsNotCompleteIsNeverRankedNorCountsForTheQuota() {
        List<ScoredYear> annual = List.of(annual(0, 99), new ScoredYear("m000", null));
        Grading grading = grading(1, years(99, 95, 80, 80, 80), annual);

        assertThat(grading.quota()).isZero();
        assertThat(grading.rows().getLast()).isEqualTo(new Graded(4, "m000", "330523205", 2, null, Grade.NONE, null));
        assertThat(grading(0, years(99, 95, 80, 80, 80), annual)).isEqualTo(grading(years(99, 95, 80, 80, 80)));
    }

    @Example
    void theYearsScoreIsRoundedOnce() {
        // (89.995 + 89.994) / 2 is 89.9945; with the months rounded to 90.00 first it would be 89.997, and thereby
        // 90.00.
        List<Scored> months = new ArrayList<>();
        for (String score : List.of("89.99", "90.00")) {
            months.add(new Scored(
                    "r" + score, "m000", "330523205", YearMonth.of(2025, 1 + months.size()), new BigDecimal(score)));
        }
        Grading grading = grading(50, months, List.of(new ScoredYear("m000", new BigDecimal("89.994"))));

        assertThat(grading.rows().getFirst().score()).isEqualTo(new BigDecimal("89.99"));
        assertThat(grading.rows().getFirst().grade()).isEqualTo(Grade.COMPETENT);
    }

    @Property(tries = 300)
    void withAnnualReviewsScoresStayBetweenTheirPartsAndTheOrderDoesNotMatter(
            @ForAll("scores") List<Integer> scores,
            @ForAll("scores") List<Integer> years,
            @ForAll @IntRange(max = 100) int percent,
            @ForAll long seed) {
        List<Scored> scored = years(scores.stream().mapToInt(Integer::intValue).toArray());
        List<ScoredYear> annual = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            annual.add(annual(i / 2, years.get(i)));
        }
        Grading grading = grading(percent, scored, annual);

        assertThat(grading.rows()).filteredOn(it -> it.score() != null).allSatisfy(it -> {
            BigDecimal months =
                    BigDecimal.valueOf(scores.get(Integer.parseInt(it.menteeId().substring(1))));
            BigDecimal other = it.annualScore() == null ? months : it.annualScore();
            assertThat(it.score()).isBetween(months.min(other), months.max(other));
        });
        List<Scored> shuffled = new ArrayList<>(scored);
        List<ScoredYear> mixed = new ArrayList<>(annual);
        Collections.shuffle(shuffled, new Random(seed));
        Collections.shuffle(mixed, new Random(seed));
        assertThat(grading(percent, shuffled, mixed)).isEqualTo(grading);
    }

    @Property(tries = 300)
    void theQuotaHoldsBetterScoresNeverGetWorseGradesAndTheOrderDoesNotMatter(
            @ForAll("scores") List<Integer> scores, @ForAll long seed) {
        List<Scored> scored = years(scores.stream().mapToInt(Integer::intValue).toArray());
        Grading grading = grading(scored);

        assertThat(grading.counts().getOrDefault(Grade.EXCELLENT, 0)).isLessThanOrEqualTo(scores.size() / 5);
        List<Graded> rows = grading.rows();
        for (int i = 1; i < rows.size(); i++) {
            int better = rows.get(i - 1).score().compareTo(rows.get(i).score());
            assertThat(better).isGreaterThanOrEqualTo(0);
            if (better == 0) {
                assertThat(rows.get(i).grade()).isEqualTo(rows.get(i - 1).grade());
            }
        }
        assertThat(rows)
                .extracting(Graded::at)
                .containsExactlyElementsOf(
                        IntStream.range(0, rows.size()).boxed().toList());
        List<Scored> shuffled = new ArrayList<>(scored);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(grading(shuffled)).isEqualTo(grading);
    }

    @Provide
    Arbitrary<List<Integer>> scores() {
        return Arbitraries.integers().between(85, 95).list().ofMinSize(1).ofMaxSize(40);
    }
}
