package org.bangdai.evaluation.review.domain;

import java.math.BigDecimal;
import java.util.Map;
import org.bangdai.evaluation.scheme.domain.Cadence;
import org.bangdai.evaluation.scheme.domain.Indicator;
import org.bangdai.evaluation.scheme.domain.Scheme;
import org.bangdai.evaluation.scheme.domain.Score;

/**
 * By what a review is scored when its last part comes in.
 *
 * @param confirmed activities held within the review's days and confirmed so far
 */
public record Measure(Scheme scheme, long confirmed) {

    Score score(Terms terms, Parts parts) {
        Map<Indicator, BigDecimal> values = parts.values();
        new Cadence(scheme.activitiesPerMonth(), terms.from(), terms.to(), confirmed)
                .value()
                .ifPresent(percent -> values.put(Indicator.ACTIVITY_CADENCE, percent));
        return Score.of(scheme, values);
    }
}
