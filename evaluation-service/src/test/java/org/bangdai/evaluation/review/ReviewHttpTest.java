package org.bangdai.evaluation.review;

import static org.awaitility.Awaitility.await;
import static org.bangdai.evaluation.review.ReviewFixtures.TOWNSHIP;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangdai.evaluation.review.PairingListener.ActivityConfirmed;
import org.bangdai.evaluation.review.PairingListener.PairingCreated;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The reviews of a pairing since 1 October 2026, on 2 December: October overdue, November due, December and January to come. */
@ReviewService
class ReviewHttpTest {

    private static final String APPRAISAL = "{\"text\":\"本月学会了土地整治的流程\",\"helpRating\":5,\"helpComment\":\"很耐心\"}";
    private static final String STATEMENT = "{\"text\":\"进步明显\",\"learnt\":\"数字工具\",\"score\":90}";
    private static final String COMMENT = "{\"text\":\"踏实肯干\",\"score\":85.5}";

    private final String pairing = UUID.randomUUID().toString();
    private final String mentorId = UUID.randomUUID().toString();
    private final String menteeId = UUID.randomUUID().toString();
    private final String leaderId = UUID.randomUUID().toString();
    private final String mentor = TestTokens.person(mentorId, "330523", "mentor");
    private final String mentee = TestTokens.person(menteeId, "330523", "mentee");
    private final String leader = TestTokens.person(leaderId, "330523", "appraiser");
    private final String organiser = TestTokens.person("o", "330523", "organiser");
    private final String neighbour = TestTokens.person("n", "330522", "organiser");

    @Autowired
    WebTestClient http;

    @Autowired
    PairingListener listener;

    @Autowired
    Reviews reviews;

    @Autowired
    Runnable indexesServe;

    @BeforeEach
    void pair() {
        listener.created(new PairingCreated(
                        pairing,
                        mentorId,
                        menteeId,
                        leaderId,
                        TOWNSHIP,
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2027, 9, 30)))
                .block();
        for (String day : List.of("2026-11-05", "2026-11-30", "2026-12-01")) {
            listener.confirmed(new ActivityConfirmed(pairing + day, pairing, TOWNSHIP, LocalDate.parse(day)))
                    .block();
        }
        await().until(() -> state("2026-10") instanceof Review.Overdue && state("2026-11") instanceof Review.Due);
    }

    @AfterEach
    void indexesServed() {
        indexesServe.run();
    }

    private Review state(String period) {
        return reviews.get(Caller.system("test"), id(period)).block().state();
    }

    private String id(String period) {
        return pairing + ":" + period;
    }

    private ResponseSpec get(String token, String path) {
        return http.get()
                .uri("/api/v1" + path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private ResponseSpec post(String token, String period, String part, String body) {
        return http.post()
                .uri("/api/v1/reviews/{id}/{part}", id(period), part)
                .headers(headers -> headers.setBearerAuth(token))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static void problem(ResponseSpec answer, int status, String slug) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://bangdai.org/problems/" + slug);
    }

    private String token(String role) {
        return switch (role) {
            case "mentor" -> mentor;
            case "mentee" -> mentee;
            case "leader" -> leader;
            case "organiser" -> organiser;
            default -> throw new IllegalArgumentException(role);
        };
    }

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
        end.jsonPath("$.score.scheme").isEqualTo("provincial-1");
        end.jsonPath("$.score.incomplete").isEqualTo(false);
        end.jsonPath("$.score.indicators[0].points").isEqualTo(27.0);
        end.jsonPath("$.score.indicators[1].indicator").isEqualTo("LEADER_COMMENT");
        end.jsonPath("$.score.indicators[1].weight").isEqualTo(40);
        end.jsonPath("$.score.indicators[1].value").isEqualTo(85.5);
        end.jsonPath("$.score.indicators[2].points").isEqualTo(30.0);
        get(mentee, "/reviews/" + id("2026-11"))
                .expectBody()
                .jsonPath("$.parts.comment.text")
                .isEqualTo("踏实肯干");
    }

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
    @ValueSource(strings = {"/reviews", "/reviews/{id}", "/schemes", "/schemes/provincial-1"})
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

    @Test
    void reviewsAreListedNewestFirstByPairingAndState() {
        BodyContentSpec all =
                get(mentee, "/reviews?pairing=" + pairing).expectStatus().isOk().expectBody();
        all.jsonPath("$.items.length()").isEqualTo(4);
        all.jsonPath("$.items[0].period").isEqualTo("2027-01");
        for (String token : List.of(mentor, leader)) {
            get(token, "/reviews?state=DUE&limit=1")
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

    @Test
    void theSchemeSaysWhatIsWeighed() {
        BodyContentSpec scheme =
                get(mentee, "/schemes/provincial-1").expectStatus().isOk().expectBody();
        scheme.jsonPath("$.name").isEqualTo("省级默认考评方案（2020版）");
        scheme.jsonPath("$.indicators[0].name").isEqualTo("导师评语得分");
        scheme.jsonPath("$.indicators[?(@.weight == 40)].indicator").isEqualTo("LEADER_COMMENT");
        get(mentee, "/schemes").expectBody().jsonPath("$.items[0].id").isEqualTo("provincial-1");
        get(mentee, "/schemes/none").expectStatus().isNotFound();
    }
}
