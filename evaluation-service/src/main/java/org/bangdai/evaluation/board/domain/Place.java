package org.bangdai.evaluation.board.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where an entry stands on a board.
 *
 * @param at its place in the whole board, from 0: cohort by cohort, the ranked first
 * @param cohort with whom it is compared
 * @param rank within the cohort, from 1; null where it is not ranked
 * @param list null where it is on none
 */
public record Place(
        int at,
        String cohort,
        Standing standing,
        @Nullable Integer rank,
        @Nullable Listed list,
        Entry entry) {

    /** 红黑榜. */
    public enum Listed {
        RED,
        BLACK
    }
}
