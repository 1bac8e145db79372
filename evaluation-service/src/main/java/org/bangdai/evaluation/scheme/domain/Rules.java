package org.bangdai.evaluation.scheme.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a scheme sets itself; the rest is inherited.
 *
 * @param cycles for which reviews are held beside the inherited ones
 */
public record Rules(Set<Cycle> cycles, Map<Limit, Integer> limits, List<Weighting> weightings) {

    public Rules {
        cycles = Set.copyOf(cycles);
        limits = Map.copyOf(limits);
        weightings = List.copyOf(weightings);
    }

    /** The category's own weights, or else those for all; null where this version says nothing of that kind of review. */
    @Nullable
    List<Weight> weights(Cycle cycle, @Nullable MenteeCategory category) {
        List<Weight> own = of(cycle, category);
        return own == null && category != null ? of(cycle, null) : own;
    }

    private @Nullable List<Weight> of(Cycle cycle, @Nullable MenteeCategory category) {
        for (Weighting each : weightings) {
            if (each.isOf(cycle, category)) {
                return each.weights();
            }
        }
        return null;
    }
}
