package org.bangdai.evaluation.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bangdai.evaluation.board.domain.Board;
import org.bangdai.evaluation.board.domain.Cohort;
import org.bangdai.evaluation.board.domain.Edition;
import org.bangdai.evaluation.board.domain.Place;
import org.bangdai.evaluation.board.domain.Standing;
import org.bangdai.evaluation.board.domain.Tally;
import org.jspecify.annotations.Nullable;

/**
 * @param state of the board; {@code edition} is the one that is shown
 * @param edition null while the first is being computed
 * @param editions all that were computed
 */
record BoardView(
        String id,
        String division,
        YearMonth month,
        State state,
        @Nullable EditionView edition,
        List<EditionView> editions) {

    enum State {
        COMPUTING,
        PREVIEW,
        CLOSING,
        PUBLISHED
    }

    /** @param corrects why it was computed after another; null for a first one */
    record EditionView(
            int number,
            String rules,
            Instant previewedAt,
            LocalDate objectUntil,
            @Nullable Instant publishedAt,
            @Nullable Integer supersededBy,
            @Nullable String corrects,
            int owed,
            int onTime,
            @Nullable BigDecimal onTimePercent,
            int open,
            int incomplete,
            int ranked,
            List<Cohort> cohorts) {

        static EditionView of(Edition edition) {
            Tally tally = edition.tally();
            return new EditionView(
                    edition.head().edition(),
                    edition.rules(),
                    edition.previewedAt(),
                    edition.objectUntil(),
                    edition.publishedAt(),
                    edition.supersededBy(),
                    edition.head().cause().reason(),
                    tally.owed(),
                    tally.onTime(),
                    tally.onTimePercent(),
                    tally.open(),
                    tally.incomplete(),
                    tally.ranked(),
                    tally.cohorts());
        }
    }

    /** @param rank null where it is not ranked; {@code standing} says why */
    record RowView(
            @Nullable Integer rank,
            Standing standing,
            String cohort,
            Place.@Nullable Listed list,
            String pairingId,
            String reviewId,
            String mentorId,
            String menteeId,
            String division,
            @Nullable BigDecimal score,
            boolean onTime) {

        static RowView of(Place place) {
            return new RowView(
                    place.rank(),
                    place.standing(),
                    place.cohort(),
                    place.list(),
                    place.entry().pairingId(),
                    place.entry().reviewId(),
                    place.entry().mentorId(),
                    place.entry().menteeId(),
                    place.entry().division(),
                    place.entry().score(),
                    place.entry().onTime());
        }
    }

    static BoardView of(Board board, @Nullable Edition shown) {
        return new BoardView(
                board.head().boardId(),
                board.head().division(),
                board.head().month(),
                state(board),
                shown == null ? null : EditionView.of(shown),
                board.editions().map(EditionView::of).toList());
    }

    /** Persons are told of what was published only, beside the edition that is shown. */
    BoardView knownTo(boolean readsAll) {
        return readsAll
                ? this
                : new BoardView(
                        id,
                        division,
                        month,
                        state,
                        edition,
                        editions.stream().filter(it -> it.publishedAt() != null).toList());
    }

    private static State state(Board board) {
        return switch (board) {
            case Board.Computing it -> State.COMPUTING;
            case Board.Previewed it -> State.PREVIEW;
            case Board.Closing it -> State.CLOSING;
            case Board.Published it -> State.PUBLISHED;
        };
    }
}
