package org.bangdai.evaluation.assessment.domain;

import java.math.BigDecimal;
import java.time.YearMonth;

/** One complete review of a mentee's. */
public record Scored(String reviewId, String menteeId, String division, YearMonth month, BigDecimal score) {}
