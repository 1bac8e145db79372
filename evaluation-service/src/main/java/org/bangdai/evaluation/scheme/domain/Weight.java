package org.bangdai.evaluation.scheme.domain;

/**
 * @param weight of the hundred that the weights of one kind of review total
 * @param least what divisions below may not go under; 0 where they may drop the indicator
 */
public record Weight(Indicator indicator, int weight, int least) {}
