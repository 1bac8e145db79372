package org.bangdai.evaluation.objection.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Set;
import org.bangdai.evaluation.review.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * What somebody objects to, and why.
 *
 * @param command the id of the command that raised it
 * @param division whose organisers decide: the review's, or the board's
 * @param month of the board, or of a month's review; null for a quarter's or a year's, whose period its target names
 * @param objector person id
 * @param parties whom the result concerns, the objector among them: none of them decides
 * @param decideBy the last day on which it is decided in time
 */
public record Plea(
        String objectionId,
        String command,
        Target target,
        String division,
        @Nullable YearMonth month,
        String objector,
        Set<String> parties,
        String text,
        Instant raisedAt,
        LocalDate decideBy) {

    public Plea {
        parties = Set.copyOf(parties);
    }

    /** The month, quarter or year, as {@link Period} writes it. */
    public String period() {
        return target instanceof Target.PeriodScore score ? score.period() : String.valueOf(month);
    }

    /** Of a contested score. */
    public @Nullable String reviewId() {
        return switch (target) {
            case Target.Score score -> score.reviewId();
            case Target.PeriodScore score -> score.reviewId();
            case Target.OfBoard board -> null;
        };
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

        /** A score of a quarter's or a year's review, which is on no board. @param period as {@link Period} writes it */
        record PeriodScore(String reviewId, String pairingId, String period) implements Target {

            public Year year() {
                return Year.from(Period.parse(period).first());
            }

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
