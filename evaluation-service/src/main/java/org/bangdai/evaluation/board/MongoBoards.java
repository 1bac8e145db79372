package org.bangdai.evaluation.board;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import java.time.Instant;
import java.time.YearMonth;
import org.bangdai.evaluation.board.domain.Board;
import org.bangdai.evaluation.review.Turns;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class MongoBoards implements Boards {

    /** Of the last edition that was computed, the first one while there is none. */
    private static final String MONTH = "state.month";

    private final Aggregates<Board> boards;
    private final Turns turns;

    MongoBoards(AggregateFactory stores) {
        Aggregate<Board> aggregate = Aggregate.in(
                        COLLECTION,
                        new BoardMapping(RecordMapping.of(Board.class)),
                        board -> board.head().division())
                .publishes("evaluation-events", board -> board.head().boardId())
                .intent(Board::intent)
                .index(Index.on("divisions-month", ascending("divisions", MONTH, "_id")))
                .index(Index.on("participants-month", ascending("participants", MONTH, "_id")));
        Turns.indexes().forEach(aggregate::index);
        boards = stores.create(aggregate);
        turns = new Turns(boards.collection());
    }

    @Override
    public Mono<Stored<Board>> insert(Caller by, Decision.Change<Board> started) {
        return boards.insert(by, started.next().head().boardId(), started.next(), started.events());
    }

    @Override
    public Mono<Stored<Board>> find(Caller by, String boardId) {
        return boards.find(by, boardId);
    }

    @Override
    public Mono<Stored<Board>> get(Caller by, String boardId) {
        return boards.get(by, boardId);
    }

    @Override
    public Mono<Stored<Board>> update(Caller by, String boardId, Step<Board> step) {
        return boards.update(by, boardId, step);
    }

    @Override
    public Mono<Stored<Board>> update(Caller by, String boardId, long expectedVersion, Step<Board> step) {
        return boards.update(by, boardId, expectedVersion, step);
    }

    /** Index {@code …-month}. */
    @Override
    public Mono<Page<Stored<Board>>> page(Caller by, @Nullable YearMonth month, PageRequest request) {
        return boards.page(by, month == null ? empty() : eq(MONTH, month.toString()), MONTH, true, request);
    }

    @Override
    public Flux<Integer> bucketsToTurn(Instant now) {
        return turns.buckets(now);
    }

    @Override
    public Flux<String> toTurn(int bucket, Instant now) {
        return turns.ids(bucket, now);
    }
}
