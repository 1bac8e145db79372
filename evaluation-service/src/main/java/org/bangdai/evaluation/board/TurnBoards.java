package org.bangdai.evaluation.board;

import java.time.Instant;
import org.bangdai.evaluation.board.domain.Board;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.work.DueWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Computes boards whose computing nobody is at, and publishes those whose days for objections are over. */
@Component
class TurnBoards implements DueWork {

    private static final Caller SYSTEM = Caller.system("boards");

    private final Boards boards;
    private final ComputeBoard compute;
    private final AnnounceBoard announce;
    private final PublishBoard publish;

    TurnBoards(Boards boards, ComputeBoard compute, AnnounceBoard announce, PublishBoard publish) {
        this.boards = boards;
        this.compute = compute;
        this.announce = announce;
        this.publish = publish;
    }

    @Override
    public String name() {
        return "boards";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return boards.bucketsToTurn(now);
    }

    /** One after the other: each may be a province's. */
    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return boards.toTurn(bucket, now)
                .concatMapDelayError(id -> boards.get(SYSTEM, id).flatMap(this::turn))
                .count();
    }

    private Mono<Stored<Board>> turn(Stored<Board> board) {
        return switch (board.state()) {
            case Board.Computing it ->
                compute.compute(board.id())
                        .flatMap(computed -> announce.drive(computed.id()).thenReturn(computed));
            case Board.Previewed it -> publish.publishDue(board.id());
            case Board.Closing it -> Mono.just(board);
            case Board.Published it -> Mono.just(board);
        };
    }
}
