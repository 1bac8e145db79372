package org.bangdai.evaluation.review.domain;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.bangdai.evaluation.evidence.domain.Evidence;
import org.bangdai.evaluation.scheme.domain.Indicator;
import org.bangdai.evaluation.scheme.domain.Limit;
import org.bangdai.evaluation.scheme.domain.Scheme;
import org.bangdai.evaluation.scheme.domain.Score;

/**
 * By what a review is scored when it is finalised. A score is a pure function of this, the terms and the parts.
 *
 * @param evidence of the review's days, as far as it was known
 */
public record Measure(Scheme scheme, Evidence evidence) {

    /**
     * Empty where nothing that the scheme weighs applies or was handed in, or where it weighs nothing in such a period: one may have been planned by a version that was
     * taken back before it held.
     */
    Optional<Score> score(Terms terms, Parts parts) {
        Map<Indicator, BigDecimal> values =
                evidence.values(scheme.limit(Limit.ACTIVITIES_PER_MONTH), terms.from(), terms.to());
        values.putAll(parts.values());
        Assignment assigned = terms.assigned();
        return scheme.cycles().contains(terms.cycle())
                ? Score.of(scheme.weights(terms.cycle(), assigned == null ? null : assigned.category()), values)
                : Optional.empty();
    }
}
