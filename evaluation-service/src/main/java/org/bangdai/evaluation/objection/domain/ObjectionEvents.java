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

    /** @param reviewId of a score; @param boardId of a board */
    public record ObjectionRaised(
            String objectionId,
            Plea.Kind kind,
            String division,
            YearMonth month,
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

    /** @param reason the organiser's; absent for one that was withdrawn */
    public record ObjectionDecided(
            String objectionId,
            Plea.Kind kind,
            String division,
            YearMonth month,
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
                plea.objector(),
                reviewId(plea),
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
                plea.objector(),
                reviewId(plea),
                boardId(plea),
                outcome,
                reason);
    }

    private static @Nullable String reviewId(Plea plea) {
        return plea.target() instanceof Plea.Target.Score score ? score.reviewId() : null;
    }

    private static @Nullable String boardId(Plea plea) {
        return plea.target() instanceof Plea.Target.OfBoard board ? board.boardId() : null;
    }
}
