package org.bangdai.evaluation.board;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Set;
import org.bangdai.evaluation.board.domain.Board;
import org.bangdai.evaluation.board.domain.BoardRefusal;
import org.bangdai.evaluation.board.domain.Head;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An organiser has a board computed, or computed anew. The computing begins at once and goes on behind the answer. */
@Component
class ArrangeBoard {

    private static final Logger LOG = LoggerFactory.getLogger(ArrangeBoard.class);

    private final Boards boards;
    private final ComputeBoard compute;
    private final AnnounceBoard announce;
    private final Clock clock;

    ArrangeBoard(Boards boards, ComputeBoard compute, AnnounceBoard announce, Clock clock) {
        this.boards = boards;
        this.compute = compute;
        this.announce = announce;
        this.clock = clock;
    }

    Mono<Stored<Board>> start(Caller by, CommandId command, String division, YearMonth month) {
        if (!by.scope().sees(division, Set.of())) {
            return Mono.error(() -> new NotFoundException(Boards.COLLECTION, Head.boardId(division, month)));
        }
        if (!month.isBefore(YearMonth.now(clock))) {
            return refused(new BoardRefusal.MonthNotOver(month));
        }
        Decision.Change<Board> started = Board.start(division, month, cause(by, command.value(), null));
        return boards.insert(by, started)
                .onErrorResume(AlreadyExistsException.class, there -> present(by, started.next()))
                .doOnNext(this::begin);
    }

    /** The same command again finds what it has started. */
    private Mono<Stored<Board>> present(Caller by, Board started) {
        String command = started.head().cause().command();
        return boards.get(by, started.head().boardId())
                .flatMap(found -> found.state().head().edition() == 1
                                && found.state().head().cause().command().equals(command)
                        ? Mono.just(found)
                        : refused(new BoardRefusal.AlreadyThere()));
    }

    Mono<Stored<Board>> correct(Caller by, CommandId command, String boardId, String reason) {
        return boards.update(by, boardId, board -> board.correct(cause(by, command.value(), reason)))
                .doOnNext(this::begin);
    }

    /** Whatever becomes of it here, the sweeps take it up. */
    void begin(Stored<Board> board) {
        compute.compute(board.id())
                .flatMap(computed -> announce.drive(computed.id()))
                .subscribe(
                        done -> {},
                        failed -> LOG.warn("computing {} failed; it is taken up again", board.id(), failed));
    }

    private Head.Cause cause(Caller by, String command, @Nullable String reason) {
        return new Head.Cause(command, by.actor(), by.person(), reason, clock.instant());
    }

    private static <T> Mono<T> refused(BoardRefusal refusal) {
        return Mono.error(new RefusedException(refusal));
    }
}
