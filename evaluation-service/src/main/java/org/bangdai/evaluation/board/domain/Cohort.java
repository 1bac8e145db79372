package org.bangdai.evaluation.board.domain;

/**
 * Those who are compared with each other, as a board sums them up.
 *
 * @param from place of the first of them on the board
 * @param size how many entries
 * @param complete how many of them have a complete score
 * @param ranked whether they are ranked
 */
public record Cohort(String name, int from, int size, int complete, boolean ranked) {}
