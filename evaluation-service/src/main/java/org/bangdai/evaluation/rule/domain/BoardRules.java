package org.bangdai.evaluation.rule.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 月度晾晒.
 *
 * @param cohorts who is compared with whom
 * @param least persons that a cohort has at least for it to be ranked
 * @param objectionDays for which a preview is open to objection; the day of the preview is the first
 * @param correctionDays the same for the preview of a correction
 * @param redPercent at most this share of a cohort's ranks is on the red list (红榜); null where there is none
 * @param blackPercent at most this share of a cohort's ranks is on the black list (黑榜); null where there is none
 */
public record BoardRules(
        Cohorts cohorts,
        int least,
        Ties ties,
        int objectionDays,
        int correctionDays,
        @Nullable Integer redPercent,
        @Nullable Integer blackPercent) {

    /** Fewer would let single persons be made out: no division may go below. */
    public static final int LEAST = 5;

    public enum Cohorts {
        /** Mentees of one category (干部类别). */
        MENTEE_CATEGORY,
        /** All of the division. */
        WHOLE
    }

    /** @throws IllegalArgumentException where a number is out of its bounds */
    public BoardRules {
        Objects.requireNonNull(cohorts, "board.cohorts");
        Objects.requireNonNull(ties, "board.ties");
        Bounds.check("board.least", least, LEAST, 1000);
        Bounds.check("board.objectionDays", objectionDays, 1, 60);
        Bounds.check("board.correctionDays", correctionDays, 1, 60);
        Bounds.check("board.redPercent", redPercent == null ? 1 : redPercent, 1, 50);
        Bounds.check("board.blackPercent", blackPercent == null ? 1 : blackPercent, 1, 50);
    }

    BoardRules within(BoardRules above) {
        return new BoardRules(
                cohorts,
                Math.max(least, above.least),
                ties,
                Math.max(objectionDays, above.objectionDays),
                Math.max(correctionDays, above.correctionDays),
                redPercent,
                blackPercent);
    }
}
