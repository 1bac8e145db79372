package org.bangdai.evaluation.board;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import org.bangdai.evaluation.board.domain.Board;
import org.bangdai.evaluation.board.domain.Edition;
import org.bangdai.evaluation.board.domain.Entry;
import org.bangdai.evaluation.board.domain.Head;
import org.bangdai.evaluation.board.domain.Place;
import org.bangdai.evaluation.review.Results;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What objections ask of boards and tell them. All of it may be repeated. */
@Component
public class ContestBoard {

    private static final Caller SYSTEM = Caller.system("objections");

    private final Boards boards;
    private final BoardRows rows;
    private final Results results;
    private final ArrangeBoard arrange;
    private final Clock clock;

    ContestBoard(Boards boards, BoardRows rows, Results results, ArrangeBoard arrange, Clock clock) {
        this.boards = boards;
        this.rows = rows;
        this.results = results;
        this.arrange = arrange;
        this.clock = clock;
    }

    /** @param parties all persons whom the results that are the objector's concern */
    public record Contested(String boardId, String division, YearMonth month, int edition, Set<String> parties) {}

    /** The edition that the person may contest; {@code NotFoundException} where there is none or none of its rows is the person's result. */
    public Mono<Contested> contested(String division, YearMonth month, String person) {
        String boardId = Head.boardId(division, month);
        return boards.get(SYSTEM, boardId)
                .flatMap(found -> Mono.justOrEmpty(found.state().edition()))
                .map(Edition::head)
                .flatMap(head -> rows.results(head, person)
                        .map(Place::entry)
                        .flatMap(this::parties)
                        .collect(TreeSet<String>::new, TreeSet::addAll)
                        .filter(parties -> !parties.isEmpty())
                        .map(parties -> new Contested(boardId, division, month, head.edition(), parties)))
                .switchIfEmpty(Mono.error(() -> new NotFoundException(Boards.COLLECTION, boardId)));
    }

    /** Also to whom a comment was delegated, whom the row does not name. */
    private Mono<Set<String>> parties(Entry entry) {
        return results.scored(entry.reviewId())
                .map(Results.Scored::parties)
                .defaultIfEmpty(Set.of())
                .map(present -> {
                    Set<String> parties = new TreeSet<>(entry.persons());
                    parties.addAll(present);
                    return parties;
                });
    }

    /**
     * Whether objections against that score of a review are taken, as far as this division's board is concerned: until it closes with that score on it; also
     * where there is no board yet. A score that came after it was on it for nobody to object to.
     *
     * @param score null while the review is not final
     */
    public Mono<Boolean> isOpen(String division, YearMonth month, String reviewId, @Nullable BigDecimal score) {
        LocalDate today = LocalDate.now(clock);
        return boards.find(SYSTEM, Head.boardId(division, month))
                .flatMap(found -> switch (found.state()) {
                    case Board.Computing it -> Mono.just(true);
                    case Board.Previewed it ->
                        it.isOpenToObjection(today) ? Mono.just(true) : isOther(it, reviewId, score);
                    case Board.Closing it -> isOther(it, reviewId, score);
                    case Board.Published it -> isOther(it, reviewId, score);
                })
                .defaultIfEmpty(true);
    }

    /** False where it shows that score. */
    private Mono<Boolean> isOther(Board.Computed board, String reviewId, @Nullable BigDecimal score) {
        return rows.of(board.head(), reviewId)
                .map(place -> score != null
                        && (place.entry().score() == null
                                || score.compareTo(place.entry().score()) != 0))
                .defaultIfEmpty(score != null);
    }

    /** Whether that edition is a preview that is open to objection. */
    public Mono<Boolean> isOpen(String boardId, int edition) {
        LocalDate today = LocalDate.now(clock);
        return boards.get(SYSTEM, boardId)
                .map(found -> found.state() instanceof Board.Previewed preview
                        && preview.head().edition() == edition
                        && preview.isOpenToObjection(today));
    }

    /** An objection was granted: the board, where there is one, is computed anew before it is published, or corrected where it is. */
    public Mono<Void> granted(String boardId, String objectionId, String reason) {
        Head.Cause cause = new Head.Cause(objectionId, SYSTEM.actor(), null, reason, clock.instant());
        return boards.update(
                        SYSTEM,
                        boardId,
                        board -> objectionId.equals(board.head().cause().command())
                                ? Decision.change(board)
                                : board.granted(cause))
                .onErrorResume(NotFoundException.class, none -> Mono.empty())
                .doOnNext(arrange::begin)
                .then(decided(boardId));
    }

    /** An objection is over: a board that has waited for it is looked at again. */
    public Mono<Void> decided(String boardId) {
        return boards.update(
                        SYSTEM,
                        boardId,
                        board -> Decision.change(
                                board instanceof Board.Previewed preview
                                        ? preview.lookedAtAgain(clock.instant())
                                        : board))
                .onErrorResume(NotFoundException.class, none -> Mono.empty())
                .then();
    }
}
