package org.bangdai.evaluation.board.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** What is published of boards. Their rows are read over the API. */
public final class BoardEvents {

    private BoardEvents() {}

    /**
     * An edition was computed and is open to objection. Those on it are told by {@link BoardOpened}.
     *
     * @param objectUntil the last day for objections
     * @param askedBy person id of the organiser who had it computed; absent where it was none
     * @param reason why what was there is corrected; absent for a first edition
     */
    public record BoardPreviewed(
            String boardId,
            String division,
            YearMonth month,
            int edition,
            String rules,
            int owed,
            int onTime,
            @Nullable BigDecimal onTimePercent,
            int ranked,
            LocalDate objectUntil,
            @Nullable String askedBy,
            @Nullable String reason)
            implements Event {
        @Override
        public String type() {
            return "board-previewed";
        }
    }

    /**
     * Some of those who are on a preview may object to it now. Each of them is in one such event of an edition.
     *
     * @param objectUntil the last day for objections
     * @param persons ids of mentees and mentors, at most {@link Circular#MOST}
     */
    public record BoardOpened(
            String boardId, String division, YearMonth month, int edition, LocalDate objectUntil, List<String> persons)
            implements Event {

        public BoardOpened {
            persons = List.copyOf(persons);
        }

        @Override
        public String type() {
            return "board-opened";
        }
    }

    /**
     * @param rules id of the rules by which it was ranked
     * @param onTimePercent absent where nothing was owed
     * @param askedBy person id of the organiser who had it computed; absent where it was none
     */
    public record BoardPublished(
            String boardId,
            String division,
            YearMonth month,
            int edition,
            String rules,
            int owed,
            int onTime,
            @Nullable BigDecimal onTimePercent,
            int ranked,
            LocalDate publishedOn,
            @Nullable String askedBy)
            implements Event {
        @Override
        public String type() {
            return "board-published";
        }
    }

    /** A published edition is superseded; it can still be read. @param supersedes the edition; @param reason why */
    public record BoardCorrected(
            String boardId,
            String division,
            YearMonth month,
            int edition,
            String rules,
            int owed,
            int onTime,
            @Nullable BigDecimal onTimePercent,
            int ranked,
            LocalDate publishedOn,
            @Nullable String askedBy,
            int supersedes,
            String reason)
            implements Event {
        @Override
        public String type() {
            return "board-corrected";
        }
    }

    static Event previewed(Edition edition) {
        Head head = edition.head();
        Tally tally = edition.tally();
        return new BoardPreviewed(
                head.boardId(),
                head.division(),
                head.month(),
                head.edition(),
                edition.rules(),
                tally.owed(),
                tally.onTime(),
                tally.onTimePercent(),
                tally.ranked(),
                edition.objectUntil(),
                head.cause().person(),
                head.cause().reason());
    }

    static Event published(Edition edition, LocalDate day) {
        Head head = edition.head();
        Tally tally = edition.tally();
        return new BoardPublished(
                head.boardId(),
                head.division(),
                head.month(),
                head.edition(),
                edition.rules(),
                tally.owed(),
                tally.onTime(),
                tally.onTimePercent(),
                tally.ranked(),
                day,
                head.cause().person());
    }

    static Event corrected(Edition edition, int supersedes, LocalDate day) {
        Head head = edition.head();
        Tally tally = edition.tally();
        String reason = head.cause().reason();
        return new BoardCorrected(
                head.boardId(),
                head.division(),
                head.month(),
                head.edition(),
                edition.rules(),
                tally.owed(),
                tally.onTime(),
                tally.onTimePercent(),
                tally.ranked(),
                day,
                head.cause().person(),
                supersedes,
                reason == null ? "" : reason);
    }
}
