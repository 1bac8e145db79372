package org.bangdai.evaluation.board;

import java.util.TreeSet;
import org.bangdai.evaluation.board.domain.Board;
import org.bangdai.evaluation.board.domain.Circular;
import org.bangdai.evaluation.board.domain.Head;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.intent.IntentDriver;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells the mentees and mentors on a preview that it is open to objection, each once, some hundreds in one event. An attempt's rows never change, so a repetition
 * finds the same circulars and adds none.
 */
@Component
class AnnounceBoard implements IntentDriver {

    private static final Caller SYSTEM = Caller.system("boards");

    private final Boards boards;
    private final BoardRows rows;
    private final Circulars circulars;

    AnnounceBoard(Boards boards, BoardRows rows, Circulars circulars) {
        this.boards = boards;
        this.rows = rows;
        this.circulars = circulars;
    }

    @Override
    public String collection() {
        return Boards.COLLECTION;
    }

    @Override
    public String intent() {
        return Board.ANNOUNCE;
    }

    @Override
    public Mono<Void> drive(String boardId) {
        return boards.get(SYSTEM, boardId)
                .filter(found -> Board.ANNOUNCE.equals(found.state().intent()))
                .flatMap(found -> announce((Board.Previewed) found.state()))
                .then();
    }

    private Mono<Stored<Board>> announce(Board.Previewed preview) {
        Head head = preview.head();
        return rows.persons(head)
                .collect(TreeSet<String>::new, TreeSet::add)
                .flatMap(persons -> circulars.issue(Circular.of(preview.current(), persons)))
                .then(Mono.defer(() -> boards.update(SYSTEM, head.boardId(), board -> told(board, head))));
    }

    private static Decision<Board> told(Board board, Head head) {
        return Decision.change(board instanceof Board.Previewed preview ? preview.told(head) : board);
    }
}
