package org.bangdai.evaluation.objection.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** What is published of objections; the objector's words are read over the API only. */
public final class ObjectionEvents {

    private ObjectionEvents() {}

    public enum Outcome {
        GRANTED,
        DISMISSED,
        WITHDRAWN
    }

    /**
     * @param month of a board or a month's score
     * @param period the month, quarter or year
     * @param reviewId of a score
     * @param boardId of a board
     */
    public record ObjectionRaised(
            String objectionId,
            Plea.Kind kind,
            String division,
            @Nullable YearMonth month,
            String period,
            String objectorId,
            @Nullable String reviewId,
            @Nullable String boardId,
            LocalDate decideBy)
            implements Event {
        @Override
        public String type() {
            return "objection-raised";
        }
    }

    /** @param month of a board or a month's score; @param reason the organiser's; absent for one that was withdrawn */
    public record ObjectionDecided(
            String objectionId,
            Plea.Kind kind,
            String division,
            @Nullable YearMonth month,
            String period,
            String objectorId,
            @Nullable String reviewId,
            @Nullable String boardId,
            Outcome outcome,
            @Nullable String reason)
            implements Event {
        @Override
        public String type() {
            return "objection-decided";
        }
    }

    static Event raised(Plea plea) {
        return new ObjectionRaised(
                plea.objectionId(),
                plea.target().kind(),
                plea.division(),
                plea.month(),
                plea.period(),
                plea.objector(),
                plea.reviewId(),
                boardId(plea),
                plea.decideBy());
    }

    static Event decided(Plea plea, Objection.Ruling ruling) {
        return over(plea, ruling.granted() ? Outcome.GRANTED : Outcome.DISMISSED, ruling.reason());
    }

    static Event withdrawn(Plea plea) {
        return over(plea, Outcome.WITHDRAWN, null);
    }

    private static Event over(Plea plea, Outcome outcome, @Nullable String reason) {
        return new ObjectionDecided(
                plea.objectionId(),
                plea.target().kind(),
                plea.division(),
                plea.month(),
                plea.period(),
                plea.objector(),
                plea.reviewId(),
                boardId(plea),
                outcome,
                reason);
    }

    private static @Nullable String boardId(Plea plea) {
        return plea.target() instanceof Plea.Target.OfBoard board ? board.boardId() : null;
    }
}
