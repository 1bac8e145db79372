package org.bangdai.evaluation.assessment.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangdai.evaluation.rule.domain.AssessmentRules;
import org.jspecify.annotations.Nullable;

/**
 * Grades by rule and quota. A month's score is the mean of a mentee's complete reviews in it. The year's is ((100 − p) × mean of the months + p × mean of the
 * annual reviews) / 100, where p is {@link AssessmentRules#annualReviewPercent}; rounded once, to two decimals. Who owed no annual review has the mean of the
 * months. Who owed one that is not complete has no score and no grade where p is not 0: what was owed and not delivered is never ranked.
 *
 * <p>Of those whose score is excellent the best fill the quota; who share a score share the grade, so where not all of them fit, none of them is excellent. The
 * same reviews in any order give the same grades.
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
            @Nullable BigDecimal score,
            @Nullable BigDecimal annual) {

        boolean isGraded(AssessmentRules rules) {
            return score != null && months >= rules.leastMonths();
        }
    }

    /** The mean of scores, not divided yet: what is rounded twice could cross a grade's least score. */
    private record Mean(BigDecimal sum, long of) {

        static Mean of(Collection<BigDecimal> values) {
            return new Mean(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add), values.size());
        }

        /** Of means, each with the same weight. */
        static Mean ofMeans(Collection<Mean> means) {
            long common = means.stream().mapToLong(Mean::of).reduce(1, Mean::commonMultiple);
            BigDecimal sum = means.stream()
                    .map(it -> it.sum.multiply(BigDecimal.valueOf(common / it.of)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Mean(sum, common * means.size());
        }

        private static long commonMultiple(long one, long other) {
            long divisor =
                    BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).longValueExact();
            return one / divisor * other;
        }

        /** This with 100 − percent, the other with percent. */
        Mean with(Mean other, int percent) {
            BigDecimal own = sum.multiply(BigDecimal.valueOf((100 - percent) * other.of));
            return new Mean(own.add(other.sum.multiply(BigDecimal.valueOf(percent * of))), 100 * of * other.of);
        }

        BigDecimal rounded(int decimals) {
            return sum.divide(BigDecimal.valueOf(of), decimals, RoundingMode.HALF_UP);
        }
    }

    public Grading {
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
    }

    /**
     * @param all whose year it is, also those without a complete review, with a division each
     * @param annual the annual reviews that they owed, complete or not; of no matter where the rules give them no share
     */
    public static Grading of(
            AssessmentRules rules, Map<String, String> all, Collection<Scored> scored, Collection<ScoredYear> annual) {
        Map<String, List<Scored>> months = scored.stream().collect(groupingBy(Scored::menteeId));
        Map<String, List<ScoredYear>> owed =
                rules.annualShare() == 0 ? Map.of() : annual.stream().collect(groupingBy(ScoredYear::menteeId));
        List<Year> years = all.entrySet().stream()
                .map(it -> year(
                        rules,
                        it,
                        months.getOrDefault(it.getKey(), List.of()),
                        owed.getOrDefault(it.getKey(), List.of())))
                .sorted(BEST_FIRST)
                .toList();
        int graded = (int) years.stream().filter(it -> it.isGraded(rules)).count();
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
                            rows.size(),
                            year.menteeId(),
                            year.division(),
                            year.months(),
                            year.score(),
                            it.getValue(),
                            year.annual()));
                    counts.merge(it.getValue(), 1, Integer::sum);
                });
        return new Grading(rows, counts, quota);
    }

    /** @param of mentee and division */
    private static Year year(
            AssessmentRules rules, Map.Entry<String, String> of, List<Scored> reviews, List<ScoredYear> owed) {
        Map<YearMonth, List<BigDecimal>> months =
                reviews.stream().collect(groupingBy(Scored::month, mapping(Scored::score, toList())));
        if (months.isEmpty()) {
            return new Year(of.getKey(), of.getValue(), 0, null, null);
        }
        String last = reviews.stream()
                .max(comparing(Scored::month).thenComparing(Scored::reviewId))
                .orElseThrow()
                .division();
        List<BigDecimal> annual =
                owed.stream().map(ScoredYear::score).filter(Objects::nonNull).toList();
        if (annual.size() < owed.size()) {
            return new Year(of.getKey(), last, months.size(), null, null);
        }
        Mean mean = Mean.ofMeans(months.values().stream().map(Mean::of).toList());
        if (annual.isEmpty()) {
            return new Year(of.getKey(), last, months.size(), mean.rounded(2), null);
        }
        Mean year = Mean.of(annual);
        return new Year(
                of.getKey(),
                last,
                months.size(),
                mean.with(year, rules.annualShare()).rounded(2),
                year.rounded(2));
    }

    /** The score from which on the excellent all fit into the quota; null where none does. */
    private static @Nullable BigDecimal leastExcellent(List<Year> bestFirst, AssessmentRules rules, int quota) {
        List<BigDecimal> candidates = bestFirst.stream()
                .filter(it -> it.isGraded(rules))
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
