package org.bangdai.evaluation.board;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import org.bangdai.evaluation.board.BoardView.RowView;
import org.bangdai.evaluation.board.domain.Board;
import org.bangdai.evaluation.board.domain.Edition;
import org.bangdai.evaluation.board.domain.Head;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/boards")
class BoardController {

    private static final String BOARD = "/{division:\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}}/{month}";

    record CorrectionRequest(@NotBlank @Size(max = 500) String reason) {}

    private final Boards boards;
    private final ReadBoard read;
    private final ArrangeBoard arrange;
    private final PublishBoard publish;

    BoardController(Boards boards, ReadBoard read, ArrangeBoard arrange, PublishBoard publish) {
        this.boards = boards;
        this.read = read;
        this.arrange = arrange;
        this.publish = publish;
    }

    @GetMapping
    @Roles({"organiser", "integrator"})
    Mono<Page<BoardView>> list(Caller by, @RequestParam(required = false) @Nullable YearMonth month, PageRequest page) {
        return boards.page(by, month, page)
                .map(found -> found.map(stored -> BoardView.of(stored.state(), last(stored.state()))));
    }

    /** What a person is on, of whatever divisions. */
    @GetMapping("/own/{month}")
    @Roles({"mentee", "mentor"})
    Mono<Page<BoardView>> own(Caller by, @PathVariable YearMonth month) {
        return read.own(by, month);
    }

    @GetMapping(BOARD)
    @Roles({"mentee", "mentor", "appraiser", "organiser", "integrator"})
    Mono<ResponseEntity<BoardView>> get(
            Caller by,
            @PathVariable String division,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable Integer edition) {
        return read.board(by, Head.boardId(division, month), edition);
    }

    @GetMapping(BOARD + "/rows")
    @Roles({"mentee", "mentor", "appraiser", "organiser", "integrator"})
    Mono<Page<RowView>> rows(
            Caller by,
            @PathVariable String division,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable Integer edition,
            @RequestParam(required = false) @Nullable String cohort,
            PageRequest page) {
        return read.reading(by, Head.boardId(division, month), edition)
                .flatMap(reading -> read.rows(reading, cohort, page))
                .map(found -> found.map(RowView::of));
    }

    /** Has it computed; the answer does not wait for that. */
    @PostMapping(BOARD)
    @Roles("organiser")
    Mono<ResponseEntity<BoardView>> start(
            Caller by, CommandId command, @PathVariable String division, @PathVariable YearMonth month) {
        return arrange.start(by, command, division, month)
                .map(stored -> Versioned.created(
                        "/api/v1/boards/" + division + "/" + month,
                        stored.version(),
                        BoardView.of(stored.state(), last(stored.state()))));
    }

    @PostMapping(BOARD + "/corrections")
    @Roles("organiser")
    Mono<ResponseEntity<BoardView>> correct(
            Caller by,
            CommandId command,
            @PathVariable String division,
            @PathVariable YearMonth month,
            @Valid @RequestBody CorrectionRequest request) {
        return answer(arrange.correct(by, command, Head.boardId(division, month), request.reason()));
    }

    @PostMapping(BOARD + "/publication")
    @Roles("organiser")
    Mono<ResponseEntity<BoardView>> publish(Caller by, @PathVariable String division, @PathVariable YearMonth month) {
        return answer(publish.publish(by, Head.boardId(division, month)));
    }

    private static Mono<ResponseEntity<BoardView>> answer(Mono<Stored<Board>> board) {
        return board.map(it -> Versioned.ok(it.version(), BoardView.of(it.state(), last(it.state()))));
    }

    private static @Nullable Edition last(Board board) {
        return board.edition().orElse(null);
    }
}
