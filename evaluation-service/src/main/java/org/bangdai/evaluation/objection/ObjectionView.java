package org.bangdai.evaluation.objection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.bangdai.evaluation.objection.domain.Objection;
import org.bangdai.evaluation.objection.domain.Plea;
import org.jspecify.annotations.Nullable;

/**
 * @param month of a board or a month's score
 * @param period the month, quarter or year
 * @param reviewId of a contested score
 * @param boardId of a contested board; {@code edition} is its edition
 * @param ruling null while it is not decided
 */
record ObjectionView(
        String id,
        ObjectionState state,
        Plea.Kind kind,
        String division,
        @Nullable YearMonth month,
        String period,
        String objectorId,
        @Nullable String reviewId,
        @Nullable String boardId,
        @Nullable Integer edition,
        String text,
        Instant raisedAt,
        LocalDate decideBy,
        @Nullable RulingView ruling) {

    record RulingView(boolean granted, String reason, String by, Instant at) {}

    static ObjectionView of(Objection objection) {
        Plea plea = objection.plea();
        Plea.Target.OfBoard board = plea.target() instanceof Plea.Target.OfBoard it ? it : null;
        return new ObjectionView(
                plea.objectionId(),
                ObjectionState.of(objection),
                plea.target().kind(),
                plea.division(),
                plea.month(),
                plea.period(),
                plea.objector(),
                plea.reviewId(),
                board == null ? null : board.boardId(),
                board == null ? null : board.edition(),
                plea.text(),
                plea.raisedAt(),
                plea.decideBy(),
                ruling(objection));
    }

    private static @Nullable RulingView ruling(Objection objection) {
        Objection.Ruling ruling = switch (objection) {
            case Objection.Granting it -> it.ruling();
            case Objection.Granted it -> it.ruling();
            case Objection.Dismissed it -> it.ruling();
            case Objection.Raising it -> null;
            case Objection.Open it -> null;
            case Objection.Withdrawn it -> null;
            case Objection.Late it -> null;
        };
        return ruling == null ? null : new RulingView(ruling.granted(), ruling.reason(), ruling.by(), ruling.at());
    }
}
