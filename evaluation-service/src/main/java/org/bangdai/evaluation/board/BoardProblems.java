package org.bangdai.evaluation.board;

import org.bangdai.evaluation.board.domain.BoardRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class BoardProblems implements RefusalProblems<BoardRefusal> {

    @Override
    public Class<BoardRefusal> refusals() {
        return BoardRefusal.class;
    }

    @Override
    public Problem problem(BoardRefusal refusal) {
        return switch (refusal) {
            case BoardRefusal.MonthNotOver it ->
                Problem.of(409, "month-not-over", it.month().toString());
            case BoardRefusal.AlreadyThere it -> Problem.of(409, "board-exists");
            case BoardRefusal.StillComputing it -> Problem.of(409, "board-computing");
            case BoardRefusal.OpenToObjection it ->
                Problem.of(409, "board-open-to-objection", it.until().toString());
            case BoardRefusal.ObjectionsOpen it -> Problem.of(409, "objections-open");
            case BoardRefusal.AlreadyPublished it -> Problem.of(409, "board-published");
            case BoardRefusal.TooManyEditions it -> Problem.of(409, "too-many-editions", it.most());
        };
    }
}
