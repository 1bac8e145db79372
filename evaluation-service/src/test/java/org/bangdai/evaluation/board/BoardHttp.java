package org.bangdai.evaluation.board;

import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bangdai.evaluation.board.SeedReviews.Seed;
import org.bangdai.evaluation.board.domain.Board;
import org.bangdai.evaluation.board.domain.Edition;
import org.bangdai.evaluation.review.ReviewService;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A township of 长兴县 with a month of its own, on 2 December 2026. */
@ReviewService
public abstract class BoardHttp {

    protected static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final Caller SYSTEM = Caller.system("test");

    /** All tests share one database, so each has a township of its own. */
    private static final AtomicInteger LAST_TOWNSHIP = new AtomicInteger(100);

    protected final String name = UUID.randomUUID().toString();
    protected final String township = "330522" + LAST_TOWNSHIP.incrementAndGet();
    protected final String organiser = TestTokens.person("o", "330522", "organiser");
    protected final String neighbour = TestTokens.person("n", "330523", "organiser");

    @Autowired
    protected WebTestClient http;

    @Autowired
    protected AggregateFactory stores;

    @Autowired
    protected Boards boards;

    @Autowired
    Runnable indexesServe;

    @AfterEach
    void indexesServed() {
        indexesServe.run();
    }

    protected List<Seed> seed(int... scores) {
        List<Seed> seeds = SeedReviews.scored(name, township, MONTH, scores);
        SeedReviews reviews = new SeedReviews(stores);
        reviews.write(seeds);
        reviews.writeCategories(seeds);
        return seeds;
    }

    protected String board() {
        return "/boards/" + township + "/" + MONTH;
    }

    protected String boardId() {
        return township + ":" + MONTH;
    }

    /** A preview of these scores that is open to objection. */
    protected void previewed(int... scores) {
        seed(scores);
        post(organiser, board(), "").expectStatus().isCreated();
        awaitBoard(Board.Previewed.class);
    }

    protected <B extends Board> B awaitBoard(Class<B> type) {
        await().until(() -> type.isInstance(state()));
        return type.cast(state());
    }

    protected Board state() {
        return boards.get(SYSTEM, boardId()).block().state();
    }

    /** As if the preview had been made so long before that the days for objections ended yesterday. */
    protected void windowIsOver() {
        boards.update(SYSTEM, boardId(), board -> {
                    Board.Previewed preview = (Board.Previewed) board;
                    Edition it = preview.current();
                    Edition older = new Edition(
                            it.head(), it.rules(), it.tally(), it.previewedAt(), LocalDate.of(2026, 12, 1), null, null);
                    return Decision.change(new Board.Previewed(
                            older,
                            preview.earlier(),
                            preview.correctionDue(),
                            Instant.parse("2026-12-01T16:00:00Z"),
                            null));
                })
                .block();
    }

    protected String mentee(int number) {
        return TestTokens.person(name + "-mentee" + number, township, "mentee");
    }

    protected ResponseSpec get(String token, String path) {
        return http.get()
                .uri("/api/v1" + path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    protected ResponseSpec post(String token, String path, String body) {
        return http.post()
                .uri("/api/v1" + path)
                .headers(headers -> headers.setBearerAuth(token))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    protected static void problem(ResponseSpec answer, int status, String slug) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://bangdai.org/problems/" + slug);
    }
}
