package org.bangdai.evaluation.objection.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/**
 * What somebody objects to, and why.
 *
 * @param command the id of the command that raised it
 * @param division whose organisers decide: the review's, or the board's
 * @param objector person id
 * @param parties whom the result concerns, the objector among them: none of them decides
 * @param decideBy the last day on which it is decided in time
 */
public record Plea(
        String objectionId,
        String command,
        Target target,
        String division,
        YearMonth month,
        String objector,
        Set<String> parties,
        String text,
        Instant raisedAt,
        LocalDate decideBy) {

    public Plea {
        parties = Set.copyOf(parties);
    }

    public sealed interface Target {

        Kind kind();

        /** A review's score. */
        record Score(String reviewId, String pairingId) implements Target {
            @Override
            public Kind kind() {
                return Kind.SCORE;
            }
        }

        /** An edition of a board. */
        record OfBoard(String boardId, int edition) implements Target {
            @Override
            public Kind kind() {
                return Kind.BOARD;
            }
        }
    }

    public enum Kind {
        SCORE,
        BOARD
    }
}
