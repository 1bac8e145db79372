package org.bangdai.evaluation.board;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bangdai.evaluation.board.domain.Board;
import org.bangdai.evaluation.board.domain.Cohort;
import org.bangdai.evaluation.board.domain.Edition;
import org.bangdai.evaluation.board.domain.Head;
import org.bangdai.evaluation.board.domain.Place;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who reads what of a board. Organisers and systems read the boards of their division and below, previews too. Persons read what is published of their county
 * and its townships, and wherever else a board has them the rows that they are part of, as a preview also, since they may object.
 */
@Component
class ReadBoard {

    private static final Caller SYSTEM = Caller.system("boards");

    /** Digits of a county's code. */
    private static final int COUNTY = 6;

    private final Boards boards;
    private final BoardRows rows;

    ReadBoard(Boards boards, BoardRows rows) {
        this.boards = boards;
        this.rows = rows;
    }

    /** @param own whether only the rows of this person may be read; null for all */
    record Reading(
            Stored<Board> board, Edition edition, @Nullable String own) {

        Head head() {
            return edition.head();
        }
    }

    /**
     * Shows the edition that is asked for, else the last to those who read all, and to persons the one in force, or else the last preview. Without one while the
     * first is being computed. The others are listed for those only who read all, and those that were published for all who read what is published.
     */
    Mono<ResponseEntity<BoardView>> board(Caller by, String boardId, @Nullable Integer number) {
        return boards.get(SYSTEM, boardId)
                .flatMap(found -> mayAll(by, found.state()) && number == null
                        ? Mono.just(answer(
                                found,
                                BoardView.of(
                                        found.state(), found.state().edition().orElse(null))))
                        : reading(by, boardId, number)
                                .map(it -> answer(
                                        found,
                                        BoardView.of(found.state(), it.edition())
                                                .knownTo(mayAll(by, found.state())))));
    }

    /** A month's boards of the divisions on whose boards the person ever was, as far as they may be read. */
    Mono<Page<BoardView>> own(Caller by, YearMonth month) {
        return Mono.justOrEmpty(by.person())
                .flatMapMany(rows::divisions)
                .concatMap(division -> reading(by, Head.boardId(division, month), null)
                        .onErrorResume(NotFoundException.class, none -> Mono.empty()))
                .map(it -> BoardView.of(it.board().state(), it.edition())
                        .knownTo(mayAll(by, it.board().state())))
                .collectList()
                .map(all -> new Page<>(all, null));
    }

    private static ResponseEntity<BoardView> answer(Stored<Board> board, BoardView view) {
        return Versioned.ok(board.version(), view);
    }

    Mono<Reading> reading(Caller by, String boardId, @Nullable Integer number) {
        return boards.get(SYSTEM, boardId)
                .flatMap(found -> edition(by, found.state(), number)
                        .map(edition -> reading(by, found, edition))
                        .orElseGet(() -> Mono.error(new NotFoundException(Boards.COLLECTION, boardId))));
    }

    Mono<Page<Place>> rows(Reading reading, @Nullable String cohort, PageRequest request) {
        if (cohort == null) {
            return rows.page(reading.head(), null, reading.own(), request);
        }
        Optional<Cohort> found = reading.edition().tally().cohorts().stream()
                .filter(it -> it.name().equals(cohort))
                .findFirst();
        return found.map(it -> rows.page(reading.head(), it, reading.own(), request))
                .orElseGet(() -> Mono.just(new Page<>(List.of(), null)));
    }

    static Optional<Edition> edition(Caller by, Board board, @Nullable Integer number) {
        if (number != null) {
            return board.editions().filter(it -> it.head().edition() == number).findFirst();
        }
        Optional<Edition> inForce = board.editions().filter(Edition::isInForce).findFirst();
        return mayAll(by, board) || inForce.isEmpty()
                ? board.editions().max(Comparator.comparing(it -> it.head().edition()))
                : inForce;
    }

    private Mono<Reading> reading(Caller by, Stored<Board> board, Edition edition) {
        if (mayAll(by, board.state()) || (edition.publishedAt() != null && isOfTheirCounty(by, board.state()))) {
            return Mono.just(new Reading(board, edition, null));
        }
        String person = by.person();
        Mono<Reading> none = Mono.error(() -> new NotFoundException(Boards.COLLECTION, board.id()));
        return person == null
                ? none
                : rows.concerns(edition.head(), person)
                        .flatMap(concerned -> concerned ? Mono.just(new Reading(board, edition, person)) : none);
    }

    static boolean mayAll(Caller by, Board board) {
        return by.scope().sees(board.head().division(), Set.of());
    }

    private static boolean isOfTheirCounty(Caller by, Board board) {
        return by.person() != null
                && by.division().length() >= COUNTY
                && board.head().division().startsWith(by.division().substring(0, COUNTY));
    }
}
