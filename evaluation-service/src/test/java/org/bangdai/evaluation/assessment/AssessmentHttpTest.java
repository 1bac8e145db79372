package org.bangdai.evaluation.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.bangdai.evaluation.assessment.domain.Assessment;
import org.bangdai.evaluation.board.BoardHttp;
import org.bangdai.evaluation.board.SeedReviews;
import org.bangdai.evaluation.board.SeedReviews.Seed;
import org.bangdai.evaluation.rule.RuleBook;
import org.bangdai.evaluation.rule.RulesFixture;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.testing.TestTokens;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

class AssessmentHttpTest extends BoardHttp {

    private static final String YEAR = "/assessments/2025";

    @Autowired
    Assessments assessments;

    @Autowired
    RuleBook ruleBook;

    @Autowired
    FreezeYear freeze;

    private final String hr = TestTokens.client("hr", "330522", "integrator");

    private String division() {
        return "{\"division\":\"" + township + "\"}";
    }

    private String query(String path) {
        return YEAR + path + (path.contains("?") ? "&" : "?") + "division=" + township;
    }

    private void drafted() {
        List<Seed> all = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            all.addAll(SeedReviews.scored(name, township, YearMonth.of(2025, month), 99, 95, 80, 65, 40));
        }
        new SeedReviews(stores).write(all);
        post(organiser, YEAR, division()).expectStatus().isOk();
        await().until(() -> graded() instanceof Assessment.Draft);
    }

    private String receipt(String number, String sha256) {
        return "{\"division\":\"%s\",\"number\":\"%s\",\"sha256\":\"%s\"}".formatted(township, number, sha256);
    }

    private DocumentContext exported() {
        return JsonPath.parse(new String(
                get(hr, query("/export?format=json"))
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody(),
                UTF_8));
    }

    private String frozen() {
        drafted();
        post(organiser, YEAR + "/freezing", division()).expectStatus().isOk();
        return ((Assessment.Frozen) graded()).seal().sha256();
    }

    private Assessment graded() {
        return assessments
                .get(Caller.system("test"), township + ":2025")
                .block()
                .state();
    }

    @Test
    void whatAReviewHasChangedSinceIsGradedAnewBeforeItIsFrozen() {
        drafted();
        // As if it had been asked for an hour ago.
        assessments
                .update(Caller.system("test"), township + ":2025", it -> {
                    Assessment.Draft draft = (Assessment.Draft) it;
                    Assessment.Head head = draft.head();
                    return Decision.change(new Assessment.Draft(
                            new Assessment.Head(
                                    head.division(),
                                    head.year(),
                                    head.attempt(),
                                    head.by(),
                                    head.at().minus(Duration.ofHours(1))),
                            draft.summary(),
                            draft.gradedAt(),
                            null));
                })
                .block();
        post(
                        organiser,
                        "/reviews/" + name + "-p0:2025-03/reopening",
                        "{\"part\":\"STATEMENT\",\"reason\":\"评语写错了人\",\"until\":\"2026-12-10\"}")
                .expectStatus()
                .isOk();

        await().untilAsserted(() ->
                get(organiser, query("")).expectBody().jsonPath("$.outdated").isEqualTo(true));
        problem(post(organiser, YEAR + "/freezing", division()), 409, "assessment-outdated");
        post(organiser, YEAR, division()).expectStatus().isOk();
        await().until(() -> graded() instanceof Assessment.Draft);
        get(organiser, query("")).expectBody().jsonPath("$.outdated").isEqualTo(false);
        post(organiser, YEAR + "/freezing", division()).expectStatus().isOk();
    }

    @Test
    void aYearIsGradedFrozenSignedExportedAndAcknowledged() throws Exception {
        drafted();
        get(organiser, query("/rows"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].grade")
                .value(contains("EXCELLENT", "COMPETENT", "COMPETENT", "BASIC", "INCOMPETENT"));
        problem(get(hr, query("/export?format=json")), 409, "assessment-not-frozen");
        get(mentee(0), YEAR + "/own").expectBody().jsonPath("$.items").isEmpty();

        DocumentContext view = JsonPath.parse(new String(
                post(organiser, YEAR + "/freezing", division())
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.state")
                        .isEqualTo("FROZEN")
                        .jsonPath("$.counts.COMPETENT")
                        .isEqualTo(2)
                        .returnResult()
                        .getResponseBody(),
                UTF_8));
        assertThat(verifies(view.read("$.jws"))).isTrue();
        assertThat(payload(view.read("$.jws")).read("$.sha256", String.class)).isEqualTo(view.read("$.sha256"));
        get(mentee(0), YEAR + "/own")
                .expectBody()
                .jsonPath("$.items[*].gradeName")
                .value(contains("优秀"));
        http.get()
                .uri("/api/v1" + YEAR + "/own")
                .headers(headers -> headers.setBearerAuth(mentee(0)))
                .header("Accept-Language", "en")
                .exchange()
                .expectBody()
                .jsonPath("$.items[*].gradeName")
                .value(contains("Excellent"));

        DocumentContext exported = exported();
        assertThat(digest(exported.read("$.rows"))).isEqualTo(view.read("$.sha256"));
        byte[] workbook = get(hr, query("/export?format=xlsx"))
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(new ZipInputStream(new ByteArrayInputStream(workbook)).getNextEntry())
                .isNotNull();

        problem(post(hr, YEAR + "/acknowledgement", receipt("HR-7", "0".repeat(64))), 409, "assessment-other-content");
        post(hr, YEAR + "/acknowledgement", receipt("HR-7", view.read("$.sha256")))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("ACKNOWLEDGED")
                .jsonPath("$.receipt.number")
                .isEqualTo("HR-7");
        post(hr, YEAR + "/acknowledgement", receipt("HR-7", view.read("$.sha256")))
                .expectStatus()
                .isOk();
        problem(
                post(hr, YEAR + "/acknowledgement", receipt("HR-8", view.read("$.sha256"))),
                409,
                "assessment-acknowledged");
    }

    @Test
    void whatIsFrozenDoesNotChangeAndIsToldUntilItIsAcknowledged() {
        String sha256 = frozen();
        new SeedReviews(stores).write(SeedReviews.scored(name + "x", township, YearMonth.of(2025, 1), 99));

        problem(post(organiser, YEAR, division()), 409, "assessment-frozen");
        problem(post(organiser, YEAR + "/freezing", division()), 409, "assessment-frozen");
        assertThat(((Assessment.Frozen) graded()).seal().sha256()).isEqualTo(sha256);

        // As if a day had passed.
        Instant due = Instant.parse("2026-12-02T01:00:00Z");
        assessments
                .update(Caller.system("test"), township + ":2025", it -> {
                    Assessment.Frozen there = (Assessment.Frozen) it;
                    return Decision.change(new Assessment.Frozen(
                            there.head(), there.summary(), there.seal(), there.deliveries(), due));
                })
                .block();
        await().until(() -> ((Assessment.Frozen) graded()).deliveries() == 2);
        Document stored = Mono.from(
                        stores.rows("assessments").collection().find(new Document("_id", township + ":2025")))
                .block();
        assertThat(stored.get("sequence", Number.class).intValue()).isEqualTo(2);
        assertThat(((Assessment.Frozen) graded()).turnsAt()).isAfter(due.plus(Duration.ofHours(20)));
    }

    @Test
    void theAnnualReviewEntersWithItsShareAndWhoOwesItGetsNoGrade() throws Exception {
        RulesFixture.publishAnnualReview(ruleBook, township, 50);
        List<Seed> annual = SeedReviews.scored(name, township, YearMonth.of(2025, 1), 59, 95);
        new SeedReviews(stores).writeAnnual(List.of(annual.get(0), annual.get(1).overdue()));
        String sha256 = frozen();

        DocumentContext exported = exported();
        // 99 in each month and 59 in the year.
        String first = "$.rows[?(@.menteeId == '" + name + "-mentee0')]";
        assertThat(exported.read(first + ".score", List.class)).containsExactly(79.0);
        assertThat(exported.read(first + ".annualScore", List.class)).containsExactly(59.0);
        String second = "$.rows[?(@.menteeId == '" + name + "-mentee1')]";
        assertThat(exported.read(second + ".grade", List.class)).containsExactly("NONE");
        assertThat(digest(exported.read("$.rows"))).isEqualTo(sha256);
        get(mentee(0), YEAR + "/own")
                .expectBody()
                .jsonPath("$.items[0].annualScore")
                .isEqualTo(59.0);
    }

    @Test
    void aYearThatIsNotOverOrNotGradedIsRefused() {
        problem(post(organiser, "/assessments/2026", division()), 409, "year-not-over");
        problem(post(organiser, YEAR + "/freezing", division()), 404, "not-found");
        problem(post(organiser, YEAR, "{\"division\":\"33052x\"}"), 400, "invalid-input");
        post(organiser, "/assessments/last", division()).expectStatus().isNotFound();
    }

    @Test
    void anotherCountysYearDoesNotExist() {
        frozen();
        String theirs = TestTokens.client("hr", "330523", "integrator");
        for (String path : List.of("", "/rows", "/export?format=json", "/export?format=xlsx")) {
            get(neighbour, query(path)).expectStatus().isNotFound();
            get(theirs, query(path)).expectStatus().isNotFound();
        }
        problem(post(neighbour, YEAR, division()), 404, "not-found");
        problem(post(neighbour, YEAR + "/freezing", division()), 404, "not-found");
        problem(post(theirs, YEAR + "/acknowledgement", receipt("x", "0".repeat(64))), 404, "not-found");
        get(mentee(9), YEAR + "/own").expectBody().jsonPath("$.items").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mentee", "mentor", "appraiser", "confirmer", "auditor", "operator"})
    void otherRolesReadAndDoNothing(String role) {
        String token = TestTokens.person("x", "330522", role);
        for (String path : List.of("", "/rows", "/export?format=json", "/export?format=xlsx")) {
            get(token, query(path)).expectStatus().isForbidden();
        }
        for (String path : List.of("", "/freezing", "/acknowledgement")) {
            problem(post(token, YEAR + path, division()), 403, "forbidden");
        }
        problem(post(organiser, YEAR + "/acknowledgement", division()), 403, "forbidden");
        problem(post(organiser, "/assessments/keys", ""), 403, "forbidden");
        http.get().uri("/api/v1" + query("")).exchange().expectStatus().isUnauthorized();
    }

    private boolean verifies(String jws) throws Exception {
        String[] parts = jws.split("\\.");
        String kid = JsonPath.read(new String(Base64.getUrlDecoder().decode(parts[0]), UTF_8), "$.kid");
        byte[] keys = http.get()
                .uri("/api/v1/assessments/keys")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        List<String> found = JsonPath.read(new String(keys, UTF_8), "$.keys[?(@.kid == '" + kid + "')].x");
        byte[] raw = Base64.getUrlDecoder().decode(found.getFirst());
        byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded = ByteBuffer.allocate(44).put(prefix).put(raw).array();
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        signature.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static DocumentContext payload(String jws) {
        return JsonPath.parse(new String(Base64.getUrlDecoder().decode(jws.split("\\.")[1]), UTF_8));
    }

    /** As the receiving system works it out from what it has received. */
    private static String digest(List<Map<String, Object>> rows) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        for (Map<String, Object> row : rows) {
            Object scored = row.get("score");
            String score = scored == null ? "" : "%.2f".formatted(((Number) scored).doubleValue());
            String line = String.join(
                    ",",
                    (String) row.get("menteeId"),
                    (String) row.get("division"),
                    (String) row.get("grade"),
                    row.get("months").toString(),
                    score);
            sha256.update((line + "\n").getBytes(UTF_8));
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
