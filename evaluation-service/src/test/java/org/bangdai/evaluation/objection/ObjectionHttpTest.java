package org.bangdai.evaluation.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.bangdai.evaluation.board.SeedReviews;
import org.bangdai.evaluation.board.SeedReviews.Seed;
import org.bangdai.evaluation.board.domain.Board;
import org.bangdai.evaluation.objection.domain.Objection;
import org.bangdai.evaluation.scheme.domain.MenteeCategory;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.testing.TestTokens;
import org.bangdai.platform.web.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ObjectionHttpTest extends ObjectionHttp {

    private String raised(String token, String path) {
        return id(raise(token, path));
    }

    @Autowired
    Objections objections;

    private String review(int number) {
        return "/reviews/" + name + "-p" + number + ":" + MONTH;
    }

    @Test
    void publicationWaitsForAnObjectionAndGoesOnWhenItIsDismissed() {
        previewed(90, 80, 70, 60, 50);
        String id = raised(mentee(1), board());
        windowIsOver();

        problem(post(organiser, board() + "/publication", ""), 409, "objections-open");
        assertThat(state()).isInstanceOf(Board.Previewed.class);
        get(organiser, "/objections?state=OPEN")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.id == '" + id + "')].kind")
                .value(contains("BOARD"));
        decide(id, DISMISS, "DISMISSED").jsonPath("$.ruling.reason").isEqualTo("经核实，计算无误");

        awaitBoard(Board.Published.class);
        problem(post(organiser, "/objections/" + id + "/decision", GRANT), 409, "objection-over");
        problem(post(mentee(2), board() + "/objections", TEXT), 409, "objection-too-late");
        problem(post(mentee(2), review(2) + "/objections", TEXT), 409, "objection-too-late");
    }

    @Test
    void aGrantedOneAgainstAScoreLeadsToACorrectionBeforeAnythingIsPublished() {
        previewed(90, 80, 70, 60, 50);
        String id = raised(mentee(1), review(1));
        decide(id, GRANT, "GRANTED");
        assertThat(awaitBoard(Board.Previewed.class).correctionDue()).isTrue();

        windowIsOver();
        await().until(() ->
                state() instanceof Board.Previewed next && next.head().edition() == 2);
        get(organiser, board())
                .expectBody()
                .jsonPath("$.editions[0].supersededBy")
                .isEqualTo(2)
                .jsonPath("$.editions[0].publishedAt")
                .doesNotExist();
    }

    @Test
    void oneThatWasLateForAnEditionIsInTimeForTheNext() {
        previewed(90, 80, 70, 60, 50);
        String id = raised(mentee(1), review(1));
        objections
                .update(Caller.system("test"), id, it -> Decision.change(new Objection.Late(it.plea())))
                .block();

        assertThat(raised(mentee(1), review(1))).isEqualTo(id);
        problem(post(mentee(1), review(1) + "/objections", TEXT), 409, "objection-raised");
    }

    @Test
    void theObjectorMayTakeItBackAndNobodyElse() {
        previewed(90, 80, 70, 60, 50);
        String id = raised(mentee(1), board());

        problem(post(mentee(2), "/objections/" + id + "/withdrawal", ""), 404, "not-found");
        post(mentee(1), "/objections/" + id + "/withdrawal", "")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("WITHDRAWN");
        problem(post(mentee(1), board() + "/objections", TEXT), 409, "objection-raised");
    }

    @Test
    void aScoreThatWasOnNoPublishedBoardIsContestedAfterItToo() {
        previewed(90, 80, 70, 60, 50);
        windowIsOver();
        awaitBoard(Board.Published.class);
        new SeedReviews(stores).rescore(name + "-p2:" + MONTH, new BigDecimal("65.0"));

        problem(post(mentee(1), review(1) + "/objections", TEXT), 409, "objection-too-late");
        decide(raised(mentee(2), review(2)), GRANT, "GRANTED");
        // What is published stays; the correction shows the score, and closes with it.
        await().until(() ->
                state() instanceof Board.Previewed next && next.head().edition() == 2);
        windowIsOver();
        awaitBoard(Board.Published.class);
        problem(
                post(TestTokens.person(name + "-mentor2", township, "mentor"), review(2) + "/objections", TEXT),
                409,
                "objection-too-late");
    }

    @Test
    void nobodyDecidesWhatConcernsThemselves() {
        SeedReviews reviews = new SeedReviews(stores);
        seed(90, 80, 70, 60, 50);
        reviews.assign(name + "-p1:" + MONTH, "head", "deputy", MenteeCategory.RESERVE);
        post(organiser, board(), "").expectStatus().isCreated();
        awaitBoard(Board.Previewed.class);

        String id = raised(mentee(1), review(1));
        for (String party : List.of(name + "-mentee1", name + "-mentor1", "head", "deputy")) {
            ownMatter(party, id);
        }
        String ofBoard = raised(mentee(1), board());
        for (String party : List.of("head", "deputy")) {
            ownMatter(party, ofBoard);
        }
    }

    @Test
    void theirOwnResultIsFoundBehindAllOnWhichTheyComment() {
        SeedReviews reviews = new SeedReviews(stores);
        List<Seed> seeds = seed(IntStream.range(0, PageRequest.MAX_LIMIT + 1)
                .map(i -> i < PageRequest.MAX_LIMIT ? 90 : 40)
                .toArray());
        String mentor = name + "-mentor" + PageRequest.MAX_LIMIT;
        for (Seed it : seeds.subList(0, PageRequest.MAX_LIMIT)) {
            reviews.assign(it.reviewId(), mentor, "deputy", MenteeCategory.RESERVE);
        }
        post(organiser, board(), "").expectStatus().isCreated();
        awaitBoard(Board.Previewed.class);

        raised(TestTokens.person(mentor, township, "mentor"), board());
    }

    private void ownMatter(String party, String id) {
        problem(
                post(TestTokens.person(party, "330522", "organiser"), "/objections/" + id + "/decision", DISMISS),
                403,
                "own-matter");
    }

    @Test
    void whoCommentsDoesNotObject() {
        seed(90, 80, 70, 60, 50);
        new SeedReviews(stores).assign(name + "-p1:" + MONTH, "head", "deputy", MenteeCategory.RESERVE);
        post(organiser, board(), "").expectStatus().isCreated();
        awaitBoard(Board.Previewed.class);

        String head = TestTokens.person("head", township, "mentor");
        problem(post(head, review(1) + "/objections", TEXT), 404, "not-found");
        problem(post(head, board() + "/objections", TEXT), 404, "not-found");
    }

    @Test
    void onlyWhoIsConcernedObjectsAndWhatElseThereIsDoesNotExist() {
        previewed(90, 80, 70, 60, 50);
        String id = raised(mentee(1), board());

        problem(post(mentee(7), board() + "/objections", TEXT), 404, "not-found");
        problem(post(mentee(2), review(1) + "/objections", TEXT), 404, "not-found");
        problem(post(mentee(1), review(9) + "/objections", TEXT), 404, "not-found");
        problem(post(mentee(2), board() + "/objections", "{\"text\":\"\"}"), 400, "invalid-input");
        String nobody = TestTokens.client("app", township, "mentee");
        for (String path :
                List.of(board() + "/objections", review(1) + "/objections", "/objections/" + id + "/withdrawal")) {
            problem(post(nobody, path, TEXT), 404, "not-found");
        }
        get(mentee(2), "/objections/" + id).expectStatus().isNotFound();
        get(neighbour, "/objections/" + id).expectStatus().isNotFound();
        problem(post(neighbour, "/objections/" + id + "/decision", DISMISS), 404, "not-found");
        get(neighbour, "/objections").expectBody().jsonPath("$.items").isEmpty();
        get(mentee(1), "/objections/" + id).expectStatus().isOk();
        get(mentee(1), "/objections").expectBody().jsonPath("$.items[*].id").value(contains(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"organiser", "appraiser", "integrator", "auditor", "operator", "confirmer"})
    void otherRolesDoNotObject(String role) {
        String other = TestTokens.person(name + "-mentee1", "330522", role);
        problem(post(other, board() + "/objections", TEXT), 403, "forbidden");
        problem(post(other, review(1) + "/objections", TEXT), 403, "forbidden");
        problem(post(other, "/objections/x/withdrawal", ""), 403, "forbidden");
        http.post()
                .uri("/api/v1" + board() + "/objections")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        http.get().uri("/api/v1/objections").exchange().expectStatus().isUnauthorized();
        if (!role.equals("organiser")) {
            problem(post(other, "/objections/x/decision", DISMISS), 403, "forbidden");
            get(other, "/objections").expectStatus().isForbidden();
            get(other, "/objections/x").expectStatus().isForbidden();
        }
    }
}
