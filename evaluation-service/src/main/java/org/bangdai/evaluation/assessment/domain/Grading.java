package org.bangdai.evaluation.assessment.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bangdai.evaluation.rule.domain.AssessmentRules;
import org.jspecify.annotations.Nullable;

/**
 * Grades by rule and quota. A month's score is the mean of a mentee's complete reviews in it, the year's the mean of the months. Of those whose score is excellent
 * the best fill the quota; who share a score share the grade, so where not all of them fit, none of them is excellent. The same reviews in any order give the
 * same grades.
 *
 * @param counts of each grade
 * @param quota how many may be excellent
 */
public record Grading(List<Graded> rows, Map<Grade, Integer> counts, int quota) {

    private static final Comparator<Year> BEST_FIRST =
            comparing(Year::score, nullsLast(reverseOrder())).thenComparing(Year::menteeId);

    private record Year(
            String menteeId,
            String division,
            int months,
            @Nullable BigDecimal score) {}

    public Grading {
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
    }

    /** @param all whose year it is, also those without a complete review, with a division each */
    public static Grading of(AssessmentRules rules, Map<String, String> all, Collection<Scored> scored) {
        Map<String, List<Scored>> byMentee = new HashMap<>();
        scored.forEach(it -> byMentee.computeIfAbsent(it.menteeId(), none -> new ArrayList<>())
                .add(it));
        List<Year> years = all.entrySet().stream()
                .map(it -> year(it.getKey(), it.getValue(), byMentee.getOrDefault(it.getKey(), List.of())))
                .sorted(BEST_FIRST)
                .toList();
        int graded = (int)
                years.stream().filter(it -> it.months() >= rules.leastMonths()).count();
        int quota = graded * rules.excellentPercent() / 100;
        BigDecimal least = leastExcellent(years, rules, quota);
        List<Graded> rows = new ArrayList<>();
        Map<Grade, Integer> counts = new EnumMap<>(Grade.class);
        years.stream()
                .map(it -> Map.entry(it, grade(it, rules, least)))
                .sorted(Map.Entry.<Year, Grade>comparingByValue().thenComparing(Map.Entry.comparingByKey(BEST_FIRST)))
                .forEach(it -> {
                    Year year = it.getKey();
                    rows.add(new Graded(
                            rows.size(), year.menteeId(), year.division(), year.months(), year.score(), it.getValue()));
                    counts.merge(it.getValue(), 1, Integer::sum);
                });
        return new Grading(rows, counts, quota);
    }

    private static Year year(String menteeId, String division, List<Scored> reviews) {
        TreeMap<YearMonth, List<BigDecimal>> months = new TreeMap<>();
        reviews.forEach(it ->
                months.computeIfAbsent(it.month(), none -> new ArrayList<>()).add(it.score()));
        if (months.isEmpty()) {
            return new Year(menteeId, division, 0, null);
        }
        String last = reviews.stream()
                .max(comparing(Scored::month).thenComparing(Scored::reviewId))
                .orElseThrow()
                .division();
        BigDecimal mean = mean(months.values().stream().map(it -> mean(it, 6)).toList(), 2);
        return new Year(menteeId, last, months.size(), mean);
    }

    private static BigDecimal mean(Collection<BigDecimal> values, int decimals) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), decimals, RoundingMode.HALF_UP);
    }

    /** The score from which on the excellent all fit into the quota; null where none does. */
    private static @Nullable BigDecimal leastExcellent(List<Year> bestFirst, AssessmentRules rules, int quota) {
        List<BigDecimal> candidates = bestFirst.stream()
                .filter(it -> it.months() >= rules.leastMonths())
                .map(it -> Objects.requireNonNull(it.score()))
                .filter(it -> it.compareTo(BigDecimal.valueOf(rules.excellent())) >= 0)
                .toList();
        int fitting = Math.min(quota, candidates.size());
        while (fitting > 0
                && fitting < candidates.size()
                && candidates.get(fitting - 1).compareTo(candidates.get(fitting)) == 0) {
            fitting--;
        }
        return fitting == 0 ? null : candidates.get(fitting - 1);
    }

    private static Grade grade(Year year, AssessmentRules rules, @Nullable BigDecimal leastExcellent) {
        BigDecimal score = year.score();
        if (score == null || year.months() < rules.leastMonths()) {
            return Grade.NONE;
        }
        if (leastExcellent != null && score.compareTo(leastExcellent) >= 0) {
            return Grade.EXCELLENT;
        }
        if (score.compareTo(BigDecimal.valueOf(rules.competent())) >= 0) {
            return Grade.COMPETENT;
        }
        return score.compareTo(BigDecimal.valueOf(rules.basic())) >= 0 ? Grade.BASIC : Grade.INCOMPETENT;
    }
}
