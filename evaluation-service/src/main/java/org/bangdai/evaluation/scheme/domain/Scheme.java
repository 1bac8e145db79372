package org.bangdai.evaluation.scheme.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One version of a 考评方案; it never changes, a change is another version.
 *
 * @param id names the scheme and its version, such as {@code provincial-1}
 * @param effectiveFrom reviews of periods that begin on this day or later are scored by it, until a later one takes over
 * @param activitiesPerMonth how many confirmed activities a whole month is expected to have
 */
public record Scheme(String id, int version, LocalDate effectiveFrom, int activitiesPerMonth, List<Weight> weights) {

    private static final int WHOLE = 100;

    /** @param weight of the hundred that a scheme's weights total */
    public record Weight(Indicator indicator, int weight) {}

    /** @throws IllegalArgumentException where the weights do not total 100, or an indicator is weighed twice or not above 0 */
    public Scheme {
        weights = List.copyOf(weights);
        Set<Indicator> seen = new HashSet<>();
        for (Weight each : weights) {
            if (each.weight() <= 0 || !seen.add(each.indicator())) {
                throw new IllegalArgumentException(id + ": " + each);
            }
        }
        int total = weights.stream().mapToInt(Weight::weight).sum();
        if (total != WHOLE || activitiesPerMonth <= 0) {
            throw new IllegalArgumentException(id + ": the weights total " + total);
        }
    }
}
