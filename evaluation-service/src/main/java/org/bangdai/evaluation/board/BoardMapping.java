package org.bangdai.evaluation.board;

import org.bangdai.evaluation.board.domain.Board;
import org.bangdai.platform.store.Mapping;
import org.bson.Document;

/** With the month where lists find it, whatever the state. */
record BoardMapping(Mapping<Board> records) implements Mapping<Board> {

    @Override
    public Document write(Board board) {
        return records.write(board).append("month", board.head().month().toString());
    }

    @Override
    public Board read(Document document) {
        return records.read(document);
    }
}
