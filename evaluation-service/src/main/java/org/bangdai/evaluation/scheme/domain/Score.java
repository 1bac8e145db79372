package org.bangdai.evaluation.scheme.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A score and what it is made of: {@code total = Σ weight × value / Σ weight} over the indicators that apply, to one decimal, half up. The points add up to
 * the total exactly: each is cut off to one decimal, and the tenths that are then missing go to those that lost most.
 */
public record Score(BigDecimal total, List<Part> parts) {

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    /**
     * @param weight as the scheme has it, before re-normalising
     * @param value what was measured, 0 to 100
     * @param points its share of the total
     */
    public record Part(Indicator indicator, int weight, BigDecimal value, BigDecimal points) {
        Part worth(BigDecimal other) {
            return new Part(indicator, weight, value, other);
        }
    }

    public Score {
        parts = List.copyOf(parts);
    }

    /**
     * Empty where nothing applies.
     *
     * @param values of the indicators that apply; what is missing is left out and the other weights grow to fill its place
     * @throws IllegalArgumentException where a value is not within 0 and 100
     */
    public static Optional<Score> of(List<Weight> weights, Map<Indicator, BigDecimal> values) {
        List<Weight> applying = weights.stream()
                .filter(each -> values.containsKey(each.indicator()))
                .toList();
        return applying.isEmpty() ? Optional.empty() : Optional.of(sum(applying, values));
    }

    private static Score sum(List<Weight> applying, Map<Indicator, BigDecimal> values) {
        List<Part> exact = exact(applying, values);
        BigDecimal total = exact.stream()
                .map(Part::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(1, RoundingMode.HALF_UP);
        return new Score(total, rounded(exact, total));
    }

    private static List<Part> exact(List<Weight> applying, Map<Indicator, BigDecimal> values) {
        BigDecimal all =
                BigDecimal.valueOf(applying.stream().mapToInt(Weight::weight).sum());
        List<Part> exact = new ArrayList<>();
        for (Weight each : applying) {
            BigDecimal value = Objects.requireNonNull(values.get(each.indicator()));
            if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0) {
                throw new IllegalArgumentException(each.indicator() + " is " + value);
            }
            BigDecimal points =
                    value.multiply(BigDecimal.valueOf(each.weight())).divide(all, MathContext.DECIMAL128);
            exact.add(new Part(each.indicator(), each.weight(), value, points));
        }
        return exact;
    }

    private static List<Part> rounded(List<Part> exact, BigDecimal total) {
        List<Part> parts = new ArrayList<>();
        exact.forEach(part -> parts.add(part.worth(part.points().setScale(1, RoundingMode.FLOOR))));
        BigDecimal cut = parts.stream().map(Part::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        int tenths = total.subtract(cut).movePointRight(1).intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(
                        i -> parts.get(i).points().subtract(exact.get(i).points())))
                .limit(tenths)
                .forEach(i ->
                        parts.set(i, parts.get(i).worth(parts.get(i).points().add(TENTH))));
        return parts;
    }
}
