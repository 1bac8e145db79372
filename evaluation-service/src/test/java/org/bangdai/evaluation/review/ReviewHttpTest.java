package org.bangdai.evaluation.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class ReviewHttpTest extends ReviewHttp {

    @Test
    void threePersonsSubmitTheirPartsAndTheScoreOpensIntoItsInputs() {
        post(mentee, "2026-11", "self-appraisal", APPRAISAL)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("DUE");
        post(mentor, "2026-11", "statement", STATEMENT).expectStatus().isOk();
        BodyContentSpec end = post(leader, "2026-11", "comments", COMMENT)
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("ETag")
                .expectBody();

        end.jsonPath("$.state").isEqualTo("FINALISED");
        // Two of November's two activities; the one of December counts for December.
        end.jsonPath("$.score.total").isEqualTo(91.2);
        end.jsonPath("$.score.scheme").isEqualTo("provincial-2");
        end.jsonPath("$.score.incomplete").isEqualTo(false);
        end.jsonPath("$.score.indicators[0].points").isEqualTo(27.0);
        end.jsonPath("$.score.indicators[1].indicator").isEqualTo("LEADER_COMMENT");
        end.jsonPath("$.score.indicators[1].weight").isEqualTo(32);
        end.jsonPath("$.score.indicators[1].value").isEqualTo(85.5);
        end.jsonPath("$.score.indicators[2].points").isEqualTo(30.0);
        end.jsonPath("$.score.evidence.activities.length()").isEqualTo(2);
        end.jsonPath("$.score.evidence.activities[0].activityId").isEqualTo(pairing + "2026-11-05");
        get(mentee, "/reviews/" + id("2026-11"))
                .expectBody()
                .jsonPath("$.parts.comment.text")
                .isEqualTo("踏实肯干");
    }

    @Test
    void aPartIsLockedAndTheSameAgainIsTheSameAnswer() {
        post(mentor, "2026-11", "statement", STATEMENT).expectStatus().isOk();

        post(mentor, "2026-11", "statement", STATEMENT)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"3\"");
        problem(post(mentor, "2026-11", "statement", "{\"text\":\"改\",\"score\":91}"), 409, "already-submitted");
    }

    @Test
    void aSubmissionHasAKeyThatRepeatsItsAnswerAndNoOther() {
        String key = UUID.randomUUID().toString();
        problem(keyed(null, STATEMENT), 400, "idempotency-key-required");
        keyed(key, STATEMENT).expectStatus().isOk();
        keyed(key, STATEMENT).expectStatus().isOk().expectHeader().valueEquals("Idempotency-Replayed", "true");
        problem(keyed(key, COMMENT), 422, "idempotency-key-reused");
    }

    private ResponseSpec keyed(@Nullable String key, String body) {
        return http.post()
                .uri("/api/v1/reviews/{id}/statement", id("2026-11"))
                .headers(headers -> {
                    headers.setBearerAuth(mentor);
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    @Test
    void nothingIsTakenOutOfItsTime() {
        problem(post(mentee, "2026-12", "self-appraisal", APPRAISAL), 409, "not-yet-due");
        problem(post(leader, "2026-11", "comments", COMMENT), 409, "self-appraisal-missing");
        post(leader, "2026-10", "comments", COMMENT)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("OVERDUE");
    }

    @Test
    void reviewsAreListedNewestFirstByPairingAndState() {
        BodyContentSpec all =
                get(mentee, "/reviews?pairing=" + pairing).expectStatus().isOk().expectBody();
        all.jsonPath("$.items.length()").isEqualTo(5);
        all.jsonPath("$.items[?(@.cycle == 'ANNUAL')].period").isEqualTo("2026-Y");
        get(organiser, "/reviews?period=2026-Y&state=SCHEDULED&limit=1")
                .expectBody()
                .jsonPath("$.items[0].cycle")
                .isEqualTo("ANNUAL");
        get(organiser, "/reviews?period=2026").expectStatus().isBadRequest();
        all.jsonPath("$.items[0].period").isEqualTo("2027-01");
        for (String token : List.of(mentor, leader)) {
            get(token, "/reviews?state=DUE&period=2026-11&limit=1")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.items[0].id")
                    .isEqualTo(id("2026-11"));
        }
        get(organiser, "/reviews?state=OVERDUE&pairing=" + pairing)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        get(organiser, "/reviews?limit=2").expectBody().jsonPath("$.next").exists();
        get(organiser, "/reviews?state=LATE").expectStatus().isBadRequest();
        get(organiser, "/reviews?cursor=nonsense").expectStatus().isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"好\",\"score\":90,\"rank\":1}",
                "{\"text\":\"好\",\"score\":\"90\"}",
                "{\"text\":\"好\",\"score\":100.5}",
                "{\"text\":\"好\",\"score\":-1}",
                "{\"text\":\"好\",\"score\":90.55}",
                "{\"text\":\"好\"}",
                "{\"text\":\" \",\"score\":90}",
                "{\"score\":90}",
                "[]",
                "{\"text\":"
            })
    void badInputIsToldAndChangesNothing(String body) {
        post(mentor, "2026-11", "statement", body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        get(mentor, "/reviews/" + id("2026-11"))
                .expectBody()
                .jsonPath("$.parts.statement")
                .doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"text\":\"好\",\"helpRating\":6}", "{\"text\":\"好\",\"helpRating\":4.5}", "{\"text\":\"好\"}"})
    void theMenteesRatingIsAWholeNumberFromOneToFive(String body) {
        post(mentee, "2026-11", "self-appraisal", body).expectStatus().isBadRequest();
    }

    @Test
    void textOfMoreThanFourThousandCharactersIsTooLong() {
        String text = "字".repeat(4001);
        post(mentor, "2026-11", "statement", "{\"text\":\"" + text + "\",\"score\":90}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/text");
    }
}
