package org.bangdai.evaluation.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import org.bangdai.evaluation.board.domain.Board;
import org.bangdai.evaluation.scheme.domain.MenteeCategory;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardHttpTest extends BoardHttp {

    private static final String CORRECTION = "{\"reason\":\"两条活动记录补充核实\"}";

    @Test
    void aMonthIsRankedAndPreviewed() {
        previewed(90, 80, 90, 70, 60, 50);

        get(organiser, board())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("PREVIEW")
                .jsonPath("$.edition.number")
                .isEqualTo(1)
                .jsonPath("$.edition.objectUntil")
                .isEqualTo("2026-12-06")
                .jsonPath("$.edition.rules")
                .isEqualTo("33-r1")
                .jsonPath("$.edition.onTimePercent")
                .isEqualTo(100.0)
                .jsonPath("$.edition.cohorts[0].name")
                .isEqualTo("RESERVE");
        get(organiser, board() + "/rows?limit=3")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].rank")
                .value(contains(1, 1, 3))
                .jsonPath("$.items[0].list")
                .doesNotExist()
                .jsonPath("$.next")
                .exists();
        get(organiser, board() + "/rows?cohort=RESERVE")
                .expectBody()
                .jsonPath("$.items")
                .value(hasSize(6));
        get(organiser, board() + "/rows?cohort=VILLAGE")
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
        get(organiser, "/boards?month=2026-11")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.id == '" + boardId() + "')].state")
                .value(contains("PREVIEW"));
    }

    @Test
    void whoIsOfAnotherCategoryNowIsComparedAsTheyWereReviewed() {
        seed(90, 80, 70, 60, 50);
        new SeedReviews(stores).assign(name + "-p2:" + MONTH, "head", "deputy", MenteeCategory.VILLAGE);
        post(organiser, board(), "").expectStatus().isCreated();
        awaitBoard(Board.Previewed.class);

        get(organiser, board() + "/rows?cohort=VILLAGE")
                .expectBody()
                .jsonPath("$.items[*].menteeId")
                .value(contains(name + "-mentee2"));
    }

    @Test
    void aPreviewShowsAPersonTheirOwnRowAndNobodyElses() {
        previewed(90, 80, 70, 60, 50);

        get(mentee(2), board() + "/rows")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].rank")
                .value(contains(3));
        get(mentee(7), board()).expectStatus().isNotFound();
        get(mentee(7), board() + "/rows").expectStatus().isNotFound();
    }

    @Test
    void aPersonFindsAllBoardsThatTheyAreOn() {
        previewed(90, 80, 70, 60, 50);

        post(organiser, "/boards/330522/" + MONTH, "").expectStatus().isCreated();
        await().untilAsserted(() -> get(mentee(2), "/boards/own/" + MONTH)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].id")
                .value(contains(boardId(), "330522:" + MONTH)));
        get(mentee(2), "/boards/own/" + MONTH)
                .expectBody()
                .jsonPath("$.items[0].edition.objectUntil")
                .isEqualTo("2026-12-06");
        get(mentee(2), "/boards/own/2026-10").expectBody().jsonPath("$.items").isEmpty();
        get(mentee(7), "/boards/own/" + MONTH).expectBody().jsonPath("$.items").isEmpty();
        get(organiser, "/boards/own/" + MONTH).expectStatus().isForbidden();
        get(mentee(2), "/boards/own/november").expectStatus().isBadRequest();
    }

    @Test
    void whatIsPublishedIsReadByTheCountyAndByNoOther() {
        previewed(90, 80, 70, 60, 50);
        windowIsOver();
        // Nothing stands against it, so it needs nobody's word.
        awaitBoard(Board.Published.class);

        get(mentee(7), board() + "/rows").expectBody().jsonPath("$.items").value(hasSize(5));
        get(TestTokens.person("x", "330523", "mentee"), board() + "/rows")
                .expectStatus()
                .isNotFound();
        problem(post(organiser, board() + "/publication", ""), 409, "board-published");
    }

    @Test
    void aCorrectionSupersedesAndBothStayReadable() {
        previewed(90, 80, 70, 60, 50);
        windowIsOver();
        Board.Published first = awaitBoard(Board.Published.class);
        new SeedReviews(stores).write(SeedReviews.scored(name + "x", township, MONTH, 99));

        post(organiser, board() + "/corrections", CORRECTION).expectStatus().isOk();
        awaitBoard(Board.Previewed.class);
        // While the correction is a preview, what is in force is what people read.
        get(mentee(0), board()).expectBody().jsonPath("$.edition.number").isEqualTo(1);
        windowIsOver();
        awaitBoard(Board.Published.class);

        get(mentee(0), board())
                .expectBody()
                .jsonPath("$.edition.number")
                .isEqualTo(2)
                .jsonPath("$.edition.corrects")
                .isEqualTo("两条活动记录补充核实")
                .jsonPath("$.edition.owed")
                .isEqualTo(6)
                .jsonPath("$.editions[0].supersededBy")
                .isEqualTo(2);
        get(mentee(0), board() + "?edition=1")
                .expectBody()
                .jsonPath("$.edition.owed")
                .isEqualTo(5);
        get(mentee(0), board() + "/rows?edition=1")
                .expectBody()
                .jsonPath("$.items")
                .value(hasSize(5));
        assertThat(state().earlier().getFirst().tally())
                .isEqualTo(first.current().tally());
    }

    @Test
    void aBoardIsNotMadeBeforeItsMonthIsOverNorTwiceNorPublishedBeforeItsTime() {
        problem(post(organiser, "/boards/" + township + "/2026-12", ""), 409, "month-not-over");
        previewed(90, 80, 70, 60, 50);

        problem(post(organiser, board(), ""), 409, "board-exists");
        problem(post(organiser, board() + "/publication", ""), 409, "board-open-to-objection");
        problem(post(organiser, board() + "/corrections", "{\"reason\":\" \"}"), 400, "invalid-input");
        post(organiser, "/boards/" + township + "/november", "").expectStatus().isBadRequest();
        post(organiser, "/boards/12345/2026-11", "").expectStatus().isNotFound();
    }

    @Test
    void anotherCountysBoardDoesNotExist() {
        previewed(90, 80, 70, 60, 50);

        get(neighbour, board()).expectStatus().isNotFound();
        get(neighbour, board() + "/rows").expectStatus().isNotFound();
        problem(post(neighbour, board(), ""), 404, "not-found");
        problem(post(neighbour, board() + "/publication", ""), 404, "not-found");
        problem(post(neighbour, board() + "/corrections", CORRECTION), 404, "not-found");
        problem(post(organiser, "/boards/33/2026-11", ""), 404, "not-found");
        get(neighbour, "/boards").expectBody().jsonPath("$.items").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/publication", "/corrections"})
    void onlyOrganisersAct(String act) {
        for (String role : List.of("mentee", "mentor", "appraiser", "integrator", "confirmer", "auditor", "operator")) {
            problem(post(TestTokens.person("x", "330522", role), board() + act, CORRECTION), 403, "forbidden");
        }
        problem(
                post(TestTokens.expired("o", "330522", "organiser"), board() + act, CORRECTION),
                401,
                "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/rows"})
    void readingIsForThoseWhoTakePart(String what) {
        for (String role : List.of("confirmer", "auditor", "operator")) {
            get(TestTokens.person("x", "330522", role), board() + what)
                    .expectStatus()
                    .isForbidden();
        }
        http.get().uri("/api/v1" + board() + what).exchange().expectStatus().isUnauthorized();
        http.get().uri("/api/v1/boards").exchange().expectStatus().isUnauthorized();
        get(mentee(0), "/boards").expectStatus().isForbidden();
    }
}
