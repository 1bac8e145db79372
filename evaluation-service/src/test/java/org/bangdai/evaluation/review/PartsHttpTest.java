package org.bangdai.evaluation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.UUID;
import org.bangdai.evaluation.registry.RegistryFixture;
import org.bangdai.evaluation.review.domain.Part;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Who writes a part for whom, and again: drafts, the head of the unit, delegation, reopening. */
class PartsHttpTest extends ReviewHttp {

    private final String head = UUID.randomUUID().toString();

    @Autowired
    private Clock clock;

    private final String headToken = TestTokens.person(head, "330523", "appraiser");

    /** December as if the mentee's unit had had a head when it fell due. */
    private void headed() {
        RegistryFixture.headed(stores, head, menteeId, ReviewFixtures.TOWNSHIP);
        turn("2026-12", "2027-01-01T02:00:00Z");
        assertThat(state("2026-12")).isInstanceOf(Review.Due.class);
    }

    private ResponseSpec draft(String token, String part, String version, String body) {
        return http.put()
                .uri("/api/v1/reviews/{id}/drafts/{part}", id("2026-11"), part)
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    if (!version.isEmpty()) {
                        headers.setIfMatch(version);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    @Test
    void aDraftIsItsAuthorsAloneUntilItIsHandedIn() {
        String path = "/reviews/" + id("2026-11") + "/drafts/STATEMENT";
        get(mentor, path).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"0\"");
        draft(mentor, "STATEMENT", "", "{\"text\":\"草\"}").expectStatus().isEqualTo(428);
        draft(mentor, "STATEMENT", "\"0\"", "{\"text\":\"草稿\"}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        draft(mentor, "STATEMENT", "\"0\"", "{\"text\":\"另\"}").expectStatus().isEqualTo(412);
        draft(mentor, "STATEMENT", "\"1\"", "{\"text\":\"改\",\"score\":90}")
                .expectStatus()
                .isOk();
        draft(mentor, "STATEMENT", "\"2\"", "{\"text\":\"改\",\"score\":101}")
                .expectStatus()
                .isBadRequest();
        get(mentor, path).expectBody().jsonPath("$.text").isEqualTo("改");

        for (String other : new String[] {mentee, leader}) {
            problem(get(other, path), 403, "not-the-author");
        }
        get(organiser, path).expectStatus().isForbidden();
        get(TestTokens.person("x", "330522", "mentor"), path).expectStatus().isNotFound();
        http.get().uri("/api/v1" + path).exchange().expectStatus().isUnauthorized();
        get(organiser, "/reviews/" + id("2026-11"))
                .expectBody()
                .jsonPath("$.parts.statement")
                .doesNotExist();

        post(mentor, "2026-11", "statement", STATEMENT).expectStatus().isOk();
        get(mentor, path).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"0\"");
    }

    @Test
    void whoeverFollowsTheHeadWritesWhatIsStillOwed() {
        headed();
        String successor = UUID.randomUUID().toString();
        String successorToken = TestTokens.person(successor, "330523", "appraiser");
        post(mentee, "2026-12", "self-appraisal", APPRAISAL).expectStatus().isOk();

        RegistryFixture.succeeded(stores, clock, head, successor, menteeId, ReviewFixtures.TOWNSHIP);

        await().until(() -> successor.equals(state("2026-12").terms().author(Part.UNIT_COMMENT)));
        problem(post(headToken, "2026-12", "unit-comments", COMMENT), 403, "not-the-author");
        get(headToken, "/reviews/" + id("2026-12")).expectStatus().isNotFound();
        post(successorToken, "2026-12", "unit-comments", COMMENT).expectStatus().isOk();
    }

    @Test
    void theHeadOfTheUnitCommentsToo() {
        headed();
        post(mentee, "2026-12", "self-appraisal", APPRAISAL).expectStatus().isOk();
        post(mentor, "2026-12", "statement", STATEMENT).expectStatus().isOk();
        post(leader, "2026-12", "comments", COMMENT)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.missing[0]")
                .isEqualTo("UNIT_COMMENT");
        problem(post(leader, "2026-12", "unit-comments", COMMENT), 403, "not-the-author");
        BodyContentSpec end = post(headToken, "2026-12", "unit-comments", "{\"text\":\"好\",\"score\":70}")
                .expectStatus()
                .isOk()
                .expectBody();
        end.jsonPath("$.state").isEqualTo("FINALISED");
        end.jsonPath("$.parts.unitComment.by").isEqualTo(head);
        end.jsonPath("$.score.indicators[1].indicator").isEqualTo("UNIT_COMMENT");
        end.jsonPath("$.score.indicators[1].value").isEqualTo(70.0);
    }

    @Test
    void aCommentIsDelegatedToANamedPersonUntilADay() {
        String deputy = UUID.randomUUID().toString();
        String deputyToken = TestTokens.person(deputy, "330523", "appraiser");
        RegistryFixture.person(stores, deputy, "330523205");
        post(mentee, "2026-11", "self-appraisal", APPRAISAL).expectStatus().isOk();
        problem(post(deputyToken, "2026-11", "comments", COMMENT), 403, "not-the-author");

        problem(delegate(mentee, deputy, "2026-12-05"), 403, "forbidden");
        problem(delegate(deputyToken, deputy, "2026-12-05"), 404, "not-found");
        problem(delegate(leader, "nobody", "2026-12-05"), 409, "unknown-delegate");
        problem(delegate(leader, deputy, "2026-12-01"), 400, "invalid-input");
        RegistryFixture.person(stores, mentorId, "330523205");
        problem(delegate(leader, mentorId, "2026-12-05"), 409, "delegate-takes-part");
        delegate(leader, deputy, "2026-12-05")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.delegations.LEADER_COMMENT.to")
                .isEqualTo(deputy);

        get(deputyToken, "/reviews/" + id("2026-11"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.parts.selfAppraisal.text")
                .exists();
        post(deputyToken, "2026-11", "comments", COMMENT)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.parts.comment.by")
                .isEqualTo(deputy);
    }

    private ResponseSpec delegate(String token, String to, String until) {
        return postTo(
                token,
                "/reviews/" + id("2026-11") + "/delegation",
                "{\"part\":\"LEADER_COMMENT\",\"to\":\"%s\",\"until\":\"%s\"}".formatted(to, until));
    }

    @Test
    void onlyCommentsAreDelegated() {
        problem(
                postTo(
                        leader,
                        "/reviews/" + id("2026-11") + "/delegation",
                        "{\"part\":\"STATEMENT\",\"to\":\"x\",\"until\":\"2026-12-05\"}"),
                400,
                "only-comments-are-delegated");
    }

    @Test
    void anOrganiserReopensAPartForAReasonThatAllCanRead() {
        post(mentee, "2026-11", "self-appraisal", APPRAISAL).expectStatus().isOk();
        post(mentor, "2026-11", "statement", STATEMENT).expectStatus().isOk();
        post(leader, "2026-11", "comments", COMMENT).expectStatus().isOk();

        problem(reopen(neighbour, "STATEMENT"), 404, "not-found");
        problem(reopen(mentor, "STATEMENT"), 403, "forbidden");
        problem(reopen(TestTokens.person(mentorId, "330523", "organiser"), "STATEMENT"), 403, "own-case");
        http.post().uri("/api/v1/reviews/x/reopening").exchange().expectStatus().isUnauthorized();
        BodyContentSpec open =
                reopen(organiser, "STATEMENT").expectStatus().isOk().expectBody();
        open.jsonPath("$.state").isEqualTo("DUE");
        open.jsonPath("$.score").doesNotExist();
        open.jsonPath("$.missing[0]").isEqualTo("STATEMENT");

        BodyContentSpec seen = get(mentor, "/reviews/" + id("2026-11")).expectBody();
        seen.jsonPath("$.reopened[0].reason").isEqualTo("分数写错");
        seen.jsonPath("$.reopened[0].total").isEqualTo(91.2);
        seen.jsonPath("$.reopened[0].was.score").isEqualTo(90.0);
        get(mentee, "/reviews/" + id("2026-11"))
                .expectBody()
                .jsonPath("$.reopened[0].was.text")
                .doesNotExist();
        post(mentor, "2026-11", "statement", "{\"text\":\"更正\",\"score\":80}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.score.total")
                .isEqualTo(88.2);
    }

    private ResponseSpec reopen(String token, String part) {
        return postTo(
                token,
                "/reviews/" + id("2026-11") + "/reopening",
                "{\"part\":\"%s\",\"reason\":\"分数写错\",\"until\":\"2026-12-20\"}".formatted(part));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"part\":\"STATEMENT\",\"reason\":\" \",\"until\":\"2026-12-20\"} | invalid-input | 400",
                "{\"part\":\"STATEMENT\",\"reason\":\"r\",\"until\":\"2026-12-01\"} | invalid-input | 400",
                "{\"part\":\"STATEMENT\",\"reason\":\"r\",\"until\":\"2027-12-01\"} | invalid-input | 400",
                "{\"part\":\"STATEMENT\",\"reason\":\"r\",\"until\":\"2026-12-20\"} | part-not-submitted | 409"
            })
    void whatCannotBeReopenedIsToldAndChangesNothing(String body, String slug, int status) {
        Review before = state("2026-11");
        problem(postTo(organiser, "/reviews/" + id("2026-11") + "/reopening", body), status, slug);
        assertThat(state("2026-11")).isEqualTo(before);
    }
}
