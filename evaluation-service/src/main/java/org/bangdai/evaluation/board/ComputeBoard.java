package org.bangdai.evaluation.board;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangdai.evaluation.board.domain.Board;
import org.bangdai.evaluation.board.domain.Entry;
import org.bangdai.evaluation.board.domain.Head;
import org.bangdai.evaluation.board.domain.Ranking;
import org.bangdai.evaluation.registry.KnownPersons;
import org.bangdai.evaluation.review.Results;
import org.bangdai.evaluation.review.Results.Result;
import org.bangdai.evaluation.rule.RuleBook;
import org.bangdai.evaluation.rule.domain.ResultRules;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.StaleVersionException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.work.Claim;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Computes a board's edition: reads the month's reviews as a stream, ranks them in memory (a few hundred bytes each), writes the rows in bulk, and shows them
 * as a preview in one write. Who claims it works under an attempt of their own, so that two at once, or one after a crash, do not mix.
 */
@Component
class ComputeBoard {

    private static final Caller SYSTEM = Caller.system("boards");
    private static final int BATCH = 2000;
    private static final int AT_ONCE = 4;

    private final Boards boards;
    private final BoardRows rows;
    private final Results results;
    private final KnownPersons mentees;
    private final RuleBook ruleBook;
    private final Clock clock;

    ComputeBoard(Boards boards, BoardRows rows, Results results, KnownPersons mentees, RuleBook ruleBook, Clock clock) {
        this.boards = boards;
        this.rows = rows;
        this.results = results;
        this.mentees = mentees;
        this.ruleBook = ruleBook;
        this.clock = clock;
    }

    /** Empty where it is not to be computed, or somebody is at it. */
    Mono<Stored<Board>> compute(String boardId) {
        return boards.get(SYSTEM, boardId)
                .filter(it -> it.state() instanceof Board.Computing computing
                        && !clock.instant().isBefore(computing.turnsAt()))
                .flatMap(before -> boards.update(SYSTEM, boardId, before.version(), this::claim))
                .onErrorResume(StaleVersionException.class, another -> Mono.empty())
                .flatMap(claimed -> compute(claimed.state().head()));
    }

    private Decision<Board> claim(Board board) {
        return board instanceof Board.Computing computing
                ? computing.claim(clock.instant(), clock.instant().plus(Claim.HOLDS))
                : Decision.change(board);
    }

    private Mono<Stored<Board>> compute(Head head) {
        return new Claim(clock, until -> hold(head, until)).during(previewOf(head));
    }

    private Mono<Stored<Board>> hold(Head head, Instant until) {
        return boards.update(
                SYSTEM,
                head.boardId(),
                board -> board instanceof Board.Computing computing
                        ? computing.hold(head.attempt(), until)
                        : Decision.change(board));
    }

    private Mono<Stored<Board>> previewOf(Head head) {
        return rows.clear(head)
                .then(ruleBook.effective(head.division(), head.month().atEndOfMonth()))
                .flatMap(rules -> ranking(head.division(), head.month(), rules)
                        .flatMap(ranking -> rows.write(head, ranking.places()).then(preview(head, ranking, rules))));
    }

    private Mono<Ranking> ranking(String division, YearMonth month, ResultRules rules) {
        return results.ofMonth(division, month)
                .buffer(BATCH)
                .flatMap(this::entries, AT_ONCE)
                .collectList()
                .publishOn(Schedulers.parallel())
                .map(batches -> Ranking.of(
                        rules.board(), batches.stream().flatMap(List::stream).toList()));
    }

    /** Who changes the category later stays among those with whom they were reviewed. */
    private Mono<List<Entry>> entries(List<Result> batch) {
        Set<String> others = batch.stream()
                .filter(it -> it.category() == null)
                .map(Result::menteeId)
                .collect(Collectors.toSet());
        return (others.isEmpty() ? Mono.just(Map.<String, String>of()) : mentees.categories(others))
                .map(known -> batch.stream().map(it -> entry(it, known)).toList());
    }

    private static Entry entry(Result result, Map<String, String> categories) {
        return new Entry(
                result.reviewId(),
                result.pairingId(),
                result.mentorId(),
                result.menteeId(),
                result.leaderId(),
                result.unitHeadId(),
                result.division(),
                result.category() == null
                        ? categories.get(result.menteeId())
                        : result.category().name(),
                result.score(),
                result.incomplete(),
                result.onTime());
    }

    private Mono<Stored<Board>> preview(Head head, Ranking ranking, ResultRules rules) {
        return boards.update(
                SYSTEM,
                head.boardId(),
                board -> board instanceof Board.Computing computing
                        ? computing.computed(head.attempt(), ranking.tally(), rules, clock.instant())
                        : Decision.change(board));
    }
}
