package org.bangdai.evaluation.scheme.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of review weighs.
 *
 * @param category null for all categories that have no weighting of their own in the same version
 */
public record Weighting(Cycle cycle, @Nullable MenteeCategory category, List<Weight> weights) {

    public static final int WHOLE = 100;

    public Weighting {
        weights = List.copyOf(weights);
    }

    public long total() {
        return weights.stream().mapToLong(Weight::weight).sum();
    }

    boolean isOf(Cycle of, @Nullable MenteeCategory mentee) {
        return cycle == of && category == mentee;
    }
}
