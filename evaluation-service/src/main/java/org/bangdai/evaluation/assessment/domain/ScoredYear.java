package org.bangdai.evaluation.assessment.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One annual review that a mentee's year owed.
 *
 * @param score null where it is not complete
 */
public record ScoredYear(String menteeId, @Nullable BigDecimal score) {}
