package org.bangdai.evaluation.board;

import java.time.Instant;
import java.time.YearMonth;
import org.bangdai.evaluation.board.domain.Board;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The boards, each under {@code <division>:<yyyy-mm>}. Errors as those of {@code Aggregates}. */
public interface Boards {

    String COLLECTION = "boards";

    Mono<Stored<Board>> insert(Caller by, Decision.Change<Board> started);

    /** Empty where nothing visible has that id. */
    Mono<Stored<Board>> find(Caller by, String boardId);

    Mono<Stored<Board>> get(Caller by, String boardId);

    Mono<Stored<Board>> update(Caller by, String boardId, Step<Board> step);

    /** Only to the version given. */
    Mono<Stored<Board>> update(Caller by, String boardId, long expectedVersion, Step<Board> step);

    /** The newest month first. @param month only of this one */
    Mono<Page<Stored<Board>>> page(Caller by, @Nullable YearMonth month, PageRequest request);

    /** Buckets with boards whose time to turn has come; may repeat. */
    Flux<Integer> bucketsToTurn(Instant now);

    /** Ids of boards in the bucket whose time to turn has come, a bounded number. */
    Flux<String> toTurn(int bucket, Instant now);
}
