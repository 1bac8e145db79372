package org.bangdai.evaluation.board.domain;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which edition of which board.
 *
 * @param edition 1 for the first; each correction is one more
 * @param attempt counts how often its computing was begun; the rows of the last one are the board's
 * @param cause why this edition was computed
 */
public record Head(String division, YearMonth month, int edition, int attempt, Cause cause) {

    /**
     * @param command the id of the command or of the objection that asked for it
     * @param by who asked
     * @param person the same as a person id; null where it is none
     * @param reason why what was there is corrected; null for a first edition
     */
    public record Cause(
            String command,
            String by,
            @Nullable String person,
            @Nullable String reason,
            Instant at) {}

    public static String boardId(String division, YearMonth month) {
        return division + ":" + month;
    }

    public String boardId() {
        return boardId(division, month);
    }

    /** Under which the edition's rows are kept, those of all attempts. */
    public String editionId() {
        return editionId(boardId(), edition);
    }

    public static String editionId(String boardId, int edition) {
        return boardId + ":" + edition;
    }

    Head again() {
        return new Head(division, month, edition, attempt + 1, cause);
    }

    Head next(Cause correction) {
        return new Head(division, month, edition + 1, 0, correction);
    }
}
