package org.bangdai.evaluation.board;

import java.time.Clock;
import org.bangdai.evaluation.board.domain.Board;
import org.bangdai.evaluation.board.domain.BoardRefusal;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.intent.IntentDriver;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Publishes a board when the days for objections are over and none is open. First the board closes, then objections are looked for: one that is being raised
 * meanwhile is seen here, or sees that the board is closed. Each step may be repeated.
 */
@Component
class PublishBoard implements IntentDriver {

    private static final Caller SYSTEM = Caller.system("boards");

    private final Boards boards;
    private final Contested contested;
    private final Clock clock;

    PublishBoard(Boards boards, Contested contested, Clock clock) {
        this.boards = boards;
        this.contested = contested;
        this.clock = clock;
    }

    /** At an organiser's word, who is told why where it cannot be. */
    Mono<Stored<Board>> publish(Caller by, String boardId) {
        return boards.update(by, boardId, board -> switch (board) {
                    case Board.Computing it -> Decision.refuse(new BoardRefusal.StillComputing());
                    case Board.Published it -> Decision.refuse(new BoardRefusal.AlreadyPublished());
                    case Board.Previewed it -> it.close(clock.instant());
                    case Board.Closing it -> Decision.change(it);
                })
                .flatMap(closed -> settle(by, boardId))
                .flatMap(after -> after.state() instanceof Board.Previewed
                        ? Mono.error(new RefusedException(new BoardRefusal.ObjectionsOpen()))
                        : Mono.just(after));
    }

    /** When its time has come; nothing where it is not to be published now. */
    Mono<Stored<Board>> publishDue(String boardId) {
        return boards.update(
                        SYSTEM,
                        boardId,
                        board -> board instanceof Board.Previewed preview
                                ? preview.close(clock.instant())
                                : Decision.change(board))
                .flatMap(closed -> settle(SYSTEM, boardId));
    }

    @Override
    public String collection() {
        return Boards.COLLECTION;
    }

    @Override
    public String intent() {
        return Board.PUBLISH;
    }

    @Override
    public Mono<Void> drive(String boardId) {
        return settle(SYSTEM, boardId).then();
    }

    private Mono<Stored<Board>> settle(Caller by, String boardId) {
        return boards.get(SYSTEM, boardId)
                .flatMap(found -> found.state() instanceof Board.Closing closing
                        ? contested
                                .isOpen(
                                        closing.head().division(),
                                        closing.head().month())
                                .flatMap(open -> boards.update(by, boardId, board -> settled(board, closing, open)))
                        : Mono.just(found));
    }

    private Decision<Board> settled(Board present, Board.Closing looked, boolean open) {
        if (!present.equals(looked)) {
            return Decision.change(present);
        }
        return open ? Decision.change(looked.waits(clock.instant())) : looked.settled(clock.instant());
    }
}
