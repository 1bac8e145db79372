package org.bangdai.evaluation.effect.domain;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bangdai.evaluation.rule.domain.EffectRules;
import org.bangdai.evaluation.rule.domain.ResultRules;
import org.jspecify.annotations.Nullable;

/**
 * A mentor's effect in a month: the mean of growth, cadence and help over the reviews, weighted as the rules say; what does not apply is left out. The same
 * reviews in any order give the same effect.
 *
 * @param division where most of the reviews belong, of several the first by code
 * @param value 0 to 100, to one decimal; null where nothing applies
 * @param settled whether all reviews of the month are final
 */
public record Effect(
        String mentorId,
        String division,
        YearMonth month,
        String rules,
        @Nullable BigDecimal value,
        List<Part> parts,
        List<Input> inputs,
        boolean settled,
        boolean poor) {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final BigDecimal RATING_STEP = BigDecimal.valueOf(25);

    public enum Kind {
        /** Where the mentees stand, and how far they have come. */
        GROWTH,
        /** Confirmed activities against those expected. */
        CADENCE,
        /** How the mentees say that the help was: 1 is 0, 5 is 100. */
        HELP
    }

    public record Part(Kind kind, int weight, BigDecimal value) {}

    public Effect {
        parts = List.copyOf(parts);
        inputs = List.copyOf(inputs);
    }

    public static String id(String mentorId, YearMonth month) {
        return mentorId + ":" + month;
    }

    /** @param ofMonth at least one */
    public static String division(Collection<Contribution> ofMonth) {
        Map<String, Long> counts = ofMonth.stream().collect(groupingBy(Contribution::division, counting()));
        return counts.entrySet().stream()
                .min(comparing(Map.Entry<String, Long>::getValue).reversed().thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }

    /**
     * @param ofMonth the month's reviews, at least one
     * @param before the reviews of the months before, as many as the rules look at
     */
    public static Effect of(
            String mentorId,
            YearMonth month,
            ResultRules rules,
            Collection<Contribution> ofMonth,
            Collection<Contribution> before) {
        EffectRules by = rules.effect();
        List<Input> inputs = ofMonth.stream()
                .sorted(comparing(Contribution::reviewId))
                .map(it -> input(it, before, by))
                .toList();
        List<Part> parts = new ArrayList<>();
        add(parts, Kind.GROWTH, by.growthWeight(), mean(inputs, Input::growth));
        add(parts, Kind.CADENCE, by.cadenceWeight(), mean(inputs, Input::cadence));
        add(parts, Kind.HELP, by.helpWeight(), mean(inputs, Effect::help));
        BigDecimal value = value(parts);
        boolean settled = ofMonth.stream().noneMatch(Contribution::open);
        boolean poor = settled && value != null && value.compareTo(BigDecimal.valueOf(by.poorBelow())) < 0;
        return new Effect(mentorId, division(ofMonth), month, rules.id(), value, parts, inputs, settled, poor);
    }

    private static Input input(Contribution review, Collection<Contribution> before, EffectRules rules) {
        List<Contribution> earlier = before.stream()
                .filter(it -> it.menteeId().equals(review.menteeId()))
                .filter(it -> it.month().isBefore(review.month())
                        && !it.month().isBefore(review.month().minusMonths(rules.gainMonths())))
                .toList();
        BigDecimal mean = mean(earlier, Contribution::score);
        return new Input(
                review.reviewId(),
                review.menteeId(),
                review.division(),
                review.score(),
                mean,
                growth(review.score(), mean, rules.gainFactor()),
                review.cadence(),
                review.helpRating());
    }

    private static @Nullable BigDecimal growth(@Nullable BigDecimal score, @Nullable BigDecimal before, int factor) {
        if (score == null || before == null) {
            return score;
        }
        BigDecimal gain = score.subtract(before).multiply(BigDecimal.valueOf(factor));
        return score.add(gain).max(BigDecimal.ZERO).min(FULL);
    }

    private static @Nullable BigDecimal help(Input input) {
        return input.helpRating() == null
                ? null
                : BigDecimal.valueOf(input.helpRating() - 1L).multiply(RATING_STEP);
    }

    private static void add(List<Part> parts, Kind kind, int weight, @Nullable BigDecimal value) {
        if (value != null && weight > 0) {
            parts.add(new Part(kind, weight, value));
        }
    }

    private static @Nullable BigDecimal value(List<Part> parts) {
        int weights = parts.stream().mapToInt(Part::weight).sum();
        return weights == 0
                ? null
                : parts.stream()
                        .map(it -> it.value().multiply(BigDecimal.valueOf(it.weight())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(weights), 1, RoundingMode.HALF_UP);
    }

    /** To one decimal, half up; null where nothing has a value. */
    private static <T> @Nullable BigDecimal mean(Collection<T> all, Function<? super T, @Nullable BigDecimal> value) {
        List<BigDecimal> values =
                all.stream().map(value).filter(Objects::nonNull).toList();
        return values.isEmpty()
                ? null
                : values.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64)
                        .setScale(1, RoundingMode.HALF_UP);
    }
}
