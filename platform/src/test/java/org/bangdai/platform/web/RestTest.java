package org.bangdai.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.bangdai.platform.testing.LocalParts;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@SpringBootTest(
        classes = Notebook.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=notebook",
            "spring.config.import=classpath:bangdai-defaults.yaml",
            "logging.level.org.bangdai.platform.web.problem=debug"
        })
@ContextConfiguration(initializers = LocalParts.class)
@AutoConfigureWebTestClient
@ExtendWith(OutputCaptureExtension.class)
class RestTest {

    private static final String ANJI = TestTokens.person("p1", "330523", "organiser");
    private static final String CHANGXING = TestTokens.person("p2", "330522", "organiser");

    @Autowired
    WebTestClient http;

    @LocalServerPort
    int port;

    private static ResponseSpec as(String token, RequestHeadersSpec<?> request) {
        return request.header("Authorization", "Bearer " + token).exchange();
    }

    private ResponseSpec post(String token, String key, String body) {
        return as(
                token,
                http.post()
                        .uri("/api/v1/notes")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", key)
                        .bodyValue(body));
    }

    private String written(String text) {
        String location = post(ANJI, UUID.randomUUID().toString(), "{\"text\":\"" + text + "\"}")
                .expectStatus()
                .isCreated()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private void refused(String body, int status, String slug) {
        post(ANJI, UUID.randomUUID().toString(), body)
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://bangdai.org/problems/" + slug)
                .jsonPath("$.requestId")
                .exists();
    }

    @Test
    void nobodyGetsInWithoutAValidToken() {
        http.get().uri("/api/v1/notes").exchange().expectStatus().isUnauthorized();
        http.get().uri("/api/v1/nothing").exchange().expectStatus().isUnauthorized();
        http.get().uri("/").exchange().expectStatus().isUnauthorized();
        as(TestTokens.expired("p1", "330523", "organiser"), http.get().uri("/api/v1/notes"))
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(401);
        as(TestTokens.foreign("p1", "330523", "organiser"), http.get().uri("/api/v1/notes"))
                .expectStatus()
                .isUnauthorized();
        as("nonsense", http.get().uri("/api/v1/notes")).expectStatus().isUnauthorized();
    }

    @Test
    void aRouteThatNamesNobodyIsClosedAndAPublicOneOpen() {
        as(ANJI, http.get().uri("/api/v1/notes/forgotten")).expectStatus().isForbidden();
        http.get().uri("/api/v1/notes/open").exchange().expectStatus().isOk();
    }

    @Test
    void anotherRoleIsForbiddenAndAnotherCountySeesNothing() {
        String id = written("mine");
        as(TestTokens.person("p1", "330523", "mentee"), http.get().uri("/api/v1/notes"))
                .expectStatus()
                .isForbidden();
        as(CHANGXING, http.get().uri("/api/v1/notes/" + id)).expectStatus().isNotFound();
        as(CHANGXING, http.get().uri("/api/v1/notes"))
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
        as(ANJI, http.get().uri("/api/v1/notes/" + id)).expectStatus().isOk();
    }

    @Test
    void everyBadBodySaysWhatIsWrong() {
        refused("{\"text\":", 400, "malformed-json");
        refused("{\"text\":\"a\",\"txet\":\"b\"}", 400, "invalid-input");
        refused("{\"text\":\"\"}", 400, "invalid-input");
        refused("{\"text\":\"a\",\"pages\":\"7\"}", 400, "invalid-input");
        refused("{\"text\":\"a\",\"colour\":\"GREEN\"}", 400, "invalid-input");
        refused("{\"text\":\"a\",\"colour\":0}", 400, "invalid-input");
        refused("{\"text\":\"a\"} tail", 400, "malformed-json");
        refused("{\"text\":\"a\",\"text\":\"b\"}", 400, "malformed-json");
        refused("{\"text\":\"a\\u0000b\"}", 400, "invalid-input");
        refused("{\"text\":\"a\\ud800b\"}", 400, "invalid-input");
        refused("{\"text\":\"" + "x".repeat(1 << 20) + "\"}", 413, "too-large");
        refused("", 400, "bad-request");
    }

    @Test
    void aWrongFieldIsPointedAtInChineseOrEnglish() {
        post(ANJI, "k-zh", "{\"text\":\"a\",\"colour\":\"GREEN\"}")
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("输入有误")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/colour")
                .jsonPath("$.errors[0].message")
                .isEqualTo("只能是：RED, BLUE");
        as(
                        ANJI,
                        http.post()
                                .uri("/api/v1/notes")
                                .header("Accept-Language", "en-GB, zh;q=0.5")
                                .header("Idempotency-Key", "k-en")
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue("{}"))
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("Invalid input")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/text");
    }

    @Test
    void wrongMethodsMediaTypesAndCursorsAreToldApart() {
        as(ANJI, http.delete().uri("/api/v1/notes"))
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .exists("Allow");
        as(ANJI, http.get().uri("/api/v1/nothing")).expectStatus().isNotFound();
        as(
                        ANJI,
                        http.post()
                                .uri("/api/v1/notes")
                                .header("Idempotency-Key", "media")
                                .contentType(MediaType.TEXT_PLAIN)
                                .bodyValue("a"))
                .expectStatus()
                .isEqualTo(415);
        as(ANJI, http.get().uri("/api/v1/notes?cursor=zzz")).expectStatus().isBadRequest();
        as(ANJI, http.get().uri("/api/v1/notes?limit=0")).expectStatus().isBadRequest();
        as(ANJI, http.get().uri("/api/v1/notes?limit=many")).expectStatus().isBadRequest();
    }

    @Test
    void aTextIsMadeOfCharacters() {
        post(ANJI, "k-nul", "{\"text\":\"a\\u0000\"}")
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/text")
                .jsonPath("$.errors[0].message")
                .isEqualTo("含有控制字符或不完整的字符");
        as(ANJI, http.get().uri("/api/v1/notes?cursor={c}", "a\0"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("?cursor")
                .jsonPath("$.errors[0].message")
                .isEqualTo("含有控制字符或不完整的字符");
        as(ANJI, http.get().uri("/api/v1/notes?unknown={c}", "\033[31m"))
                .expectStatus()
                .isBadRequest();
        for (String id : List.of("a\0", "\1", "a\177")) {
            as(ANJI, http.get().uri("/api/v1/notes/{id}", id))
                    .expectStatus()
                    .isBadRequest()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
        String id = written("\\t一\\n二 𠮷");
        as(ANJI, http.get().uri("/api/v1/notes/" + id))
                .expectBody()
                .jsonPath("$.text")
                .isEqualTo("\t一\n二 𠮷");
    }

    @Test
    void aBugTellsNothingOfTheInside() {
        String body = as(ANJI, http.get().uri("/api/v1/notes/broken"))
                .expectStatus()
                .isEqualTo(500)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(body).contains("unexpected").doesNotContain("inside", "Exception");
    }

    @Test
    void anEditNeedsTheVersionThatItsAuthorSaw() {
        String id = written("draft");
        put(id, null, "b").expectStatus().isEqualTo(428);
        put(id, "latest", "b").expectStatus().isBadRequest();
        put(id, "\"1\"", "b").expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
        put(id, "\"1\"", "c").expectStatus().isEqualTo(412);
        put(written("sealed"), "\"1\"", "c")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://bangdai.org/problems/note-sealed");
    }

    private ResponseSpec put(String id, String version, String text) {
        var request = http.put().uri("/api/v1/notes/" + id).contentType(MediaType.APPLICATION_JSON);
        if (version != null) {
            request.header("If-Match", version);
        }
        return as(ANJI, request.bodyValue("{\"text\":\"" + text + "\"}"));
    }

    @Test
    void oneKeyHasOneResult() {
        String first =
                body(post(ANJI, "once", "{\"text\":\"one\"}").expectStatus().isCreated());
        String again = body(post(ANJI, "once", "{\"text\":\"one\"}")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Idempotency-Replayed", "true")
                .expectHeader()
                .valueEquals("ETag", "\"1\""));
        assertThat(again).isEqualTo(first);
        post(ANJI, "once", "{\"text\":\"two\"}").expectStatus().isEqualTo(422);
        // Another caller's key of the same name is another key.
        assertThat(body(post(TestTokens.person("p3", "330521", "organiser"), "once", "{\"text\":\"one\"}")))
                .isNotEqualTo(first);
        as(
                        ANJI,
                        http.post()
                                .uri("/api/v1/notes")
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue("{\"text\":\"a\"}"))
                .expectStatus()
                .isBadRequest();
    }

    private ResponseSpec key(String body) {
        return as(
                ANJI,
                http.post()
                        .uri("/api/v1/notes/keys")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", "secret")
                        .bodyValue(body));
    }

    /** Were it kept, it would lie about in clear for a day. */
    @Test
    void anAnswerThatHoldsASecretIsMadeAnew() {
        String first = body(key("{}").expectStatus().isOk());
        String again = body(key("{}").expectStatus().isOk().expectHeader().doesNotExist("Idempotency-Replayed"));
        assertThat(again).startsWith("secret ").isEqualTo(first);
        key("{\"other\":1}").expectStatus().isEqualTo(422);
    }

    @Test
    void aKeyMayBeUsedAgainAfterABadRequest() {
        post(ANJI, "mended", "{\"text\":\"\"}").expectStatus().isBadRequest();
        post(ANJI, "mended", "{\"text\":\"good\"}").expectStatus().isCreated();
    }

    @Test
    void aSaneRequestIdIsKept() {
        http.get()
                .uri("/api/v1/notes")
                .header("X-Request-Id", "abc-1")
                .exchange()
                .expectHeader()
                .valueEquals("X-Request-Id", "abc-1")
                .expectBody()
                .jsonPath("$.requestId")
                .isEqualTo("abc-1");
        http.get()
                .uri("/api/v1/notes")
                .header("X-Request-Id", "a b\tc")
                .exchange()
                .expectHeader()
                .value("X-Request-Id", id -> assertThat(id).isNotEqualTo("a b\tc"));
    }

    @Test
    void aCallerWhoHangsUpIsNoErrorOfOurs(CapturedOutput log) throws IOException {
        for (String method : List.of("POST", "PUT")) {
            try (Socket socket = new Socket("localhost", port)) {
                begin(socket, method);
            }
        }
        await().untilAsserted(() -> assertThat(log.toString().split("DEBUG.* /api/v1/notes.* 400: bad-request", -1))
                .hasSize(3));
        assertThat(log).doesNotContain("ERROR");
    }

    private static void begin(Socket socket, String method) throws IOException {
        String head = """
                %s /api/v1/notes%s HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/json
                Idempotency-Key: gone
                If-Match: "1"
                Content-Length: 100000

                {"text":""".formatted(method, method.equals("PUT") ? "/1" : "", ANJI);
        socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String body(ResponseSpec answer) {
        return answer.expectBody(String.class).returnResult().getResponseBody();
    }
}
