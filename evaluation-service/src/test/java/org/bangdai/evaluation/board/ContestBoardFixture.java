package org.bangdai.evaluation.board;

import java.time.Clock;
import org.bangdai.evaluation.registry.RegistryFixture;
import org.bangdai.evaluation.review.Results;
import org.bangdai.evaluation.review.ResultsFixture;
import org.bangdai.evaluation.rule.RuleBook;
import org.bangdai.platform.store.AggregateFactory;

public final class ContestBoardFixture {

    private ContestBoardFixture() {}

    public static ContestBoard of(AggregateFactory stores, RuleBook ruleBook, Clock clock) {
        MongoBoards boards = new MongoBoards(stores);
        MongoBoardRows rows = new MongoBoardRows(stores);
        Results results = ResultsFixture.of(stores);
        ComputeBoard compute = new ComputeBoard(boards, rows, results, RegistryFixture.known(stores), ruleBook, clock);
        AnnounceBoard announce = new AnnounceBoard(boards, rows, new Circulars(stores));
        return new ContestBoard(boards, rows, results, new ArrangeBoard(boards, compute, announce, clock), clock);
    }
}
