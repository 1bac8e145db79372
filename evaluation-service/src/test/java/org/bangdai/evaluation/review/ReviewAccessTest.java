package org.bangdai.evaluation.review;

import java.util.List;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** Who may do and see what. */
class ReviewAccessTest extends ReviewHttp {

    @Test
    void untilItIsFinalEachReadsWhatTheyBuildOn() {
        post(mentee, "2026-11", "self-appraisal", APPRAISAL).expectStatus().isOk();
        post(mentor, "2026-11", "statement", STATEMENT).expectStatus().isOk();
        String path = "/reviews/" + id("2026-11");

        BodyContentSpec forMentee = get(mentee, path).expectStatus().isOk().expectBody();
        forMentee.jsonPath("$.parts.selfAppraisal.helpRating").isEqualTo(5);
        forMentee.jsonPath("$.parts.statement.by").isEqualTo(mentorId);
        forMentee.jsonPath("$.parts.statement.text").doesNotExist();
        forMentee.jsonPath("$.parts.statement.score").doesNotExist();
        BodyContentSpec forMentor = get(mentor, path).expectStatus().isOk().expectBody();
        forMentor.jsonPath("$.parts.selfAppraisal.text").exists();
        forMentor.jsonPath("$.parts.selfAppraisal.helpRating").doesNotExist();
        forMentor.jsonPath("$.parts.selfAppraisal.helpComment").doesNotExist();
        forMentor.jsonPath("$.parts.statement.score").isEqualTo(90.0);
        BodyContentSpec forLeader = get(leader, path).expectStatus().isOk().expectBody();
        forLeader.jsonPath("$.parts.selfAppraisal.helpRating").isEqualTo(5);
        forLeader.jsonPath("$.parts.statement.learnt").isEqualTo("数字工具");
        get(organiser, path)
                .expectBody()
                .jsonPath("$.parts.selfAppraisal.helpComment")
                .isEqualTo("很耐心");
    }

    @ParameterizedTest
    @CsvSource({
        "self-appraisal, mentor", "self-appraisal, leader", "self-appraisal, organiser",
        "statement, mentee", "statement, leader", "statement, organiser",
        "comments, mentee", "comments, mentor", "comments, organiser"
    })
    void aPartIsNotForOtherRoles(String part, String role) {
        problem(post(token(role), "2026-11", part, COMMENT), 403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({"self-appraisal, mentee", "statement, mentor", "comments, appraiser"})
    void aPartIsNotForOthersOfTheSameRole(String part, String role) {
        String body = switch (part) {
            case "self-appraisal" -> APPRAISAL;
            case "statement" -> STATEMENT;
            default -> COMMENT;
        };
        problem(post(TestTokens.person("x", "330523", role), "2026-11", part, body), 403, "not-the-author");
        problem(
                post(TestTokens.person("x", "330523", role, "organiser"), "2026-11", part, body),
                403,
                "not-the-author");
        problem(post(TestTokens.person("x", "330522", role), "2026-11", part, body), 404, "not-found");
        problem(post(TestTokens.person("x", "330522", role, "organiser"), "2026-11", part, body), 404, "not-found");
        problem(post(TestTokens.expired(menteeId, "330523", role), "2026-11", part, body), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reviews", "/reviews/{id}", "/schemes", "/schemes/provincial-2"})
    void readingIsForThoseWhoTakePart(String route) {
        String path = route.replace("{id}", id("2026-11"));
        http.get().uri("/api/v1" + path).exchange().expectStatus().isUnauthorized();
        get(TestTokens.foreign(menteeId, "330523", "mentee"), path)
                .expectStatus()
                .isUnauthorized();
        for (String role : List.of("confirmer", "auditor", "operator")) {
            get(TestTokens.person("x", "330523", role), path).expectStatus().isForbidden();
        }
        get(TestTokens.client("hr", "330523", "integrator"), path)
                .expectStatus()
                .isOk();
    }

    @Test
    void anotherCountysReviewDoesNotExist() {
        get(neighbour, "/reviews/" + id("2026-11")).expectStatus().isNotFound();
        get(TestTokens.person("x", "330523", "mentee"), "/reviews/" + id("2026-11"))
                .expectStatus()
                .isNotFound();
        get(neighbour, "/reviews?pairing=" + pairing)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
    }
}
