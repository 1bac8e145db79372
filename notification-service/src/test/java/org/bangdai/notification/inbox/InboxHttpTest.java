package org.bangdai.notification.inbox;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.bangdai.notification.Replica;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;

class InboxHttpTest {

    private static final String BASE = "/api/v1/notifications";

    private final WebTestClient http = WebTestClient.bindToServer()
            .baseUrl(Replica.one().url)
            .responseTimeout(Duration.ofSeconds(30))
            .build();
    private final String person = UUID.randomUUID().toString();
    private final String token = TestTokens.person(person, "330523", "mentor");

    private ResponseSpec get(String path, String bearer, String... languages) {
        return http.get()
                .uri(BASE + path)
                .headers(headers -> {
                    headers.setBearerAuth(bearer);
                    for (String language : languages) {
                        headers.set("Accept-Language", language);
                    }
                })
                .exchange();
    }

    private ResponseSpec read(String id, String bearer) {
        return post("/" + id + "/read", bearer);
    }

    private ResponseSpec readAll(Object body, String bearer) {
        return http.post()
                .uri(BASE + "/read-all")
                .headers(headers -> {
                    headers.setBearerAuth(bearer);
                    headers.set("Idempotency-Key", UUID.randomUUID().toString());
                })
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec post(String path, String bearer) {
        return http.post()
                .uri(BASE + path)
                .headers(headers -> {
                    headers.setBearerAuth(bearer);
                    headers.set("Idempotency-Key", UUID.randomUUID().toString());
                })
                .exchange();
    }

    /** Also takes the body in, without which the client would leak it. */
    private static BodyContentSpec answered(int status, ResponseSpec answer) {
        return answer.expectStatus().isEqualTo(status).expectBody();
    }

    private String onlyId() {
        return Replica.one()
                .context
                .getBean(Inbox.class)
                .after(person, 0, 1)
                .blockFirst()
                .id();
    }

    @Test
    void aPersonReadsTheirMessagesAndMarksThem() {
        Told.mentor(Replica.one(), person, person + "1");
        String id = onlyId();
        answered(200, get("?unread=true", token))
                .jsonPath("$.items[0].id")
                .isEqualTo(id)
                .jsonPath("$.items[0].number")
                .isEqualTo(1)
                .jsonPath("$.items[0].type")
                .isEqualTo("mentor-appointed")
                .jsonPath("$.items[0].title")
                .isEqualTo("您已受聘为导师")
                .jsonPath("$.items[0].link")
                .isEqualTo("/mentors/" + person)
                .jsonPath("$.items[0].severity")
                .isEqualTo("INFO")
                .jsonPath("$.items[0].at")
                .isEqualTo("2026-11-23T08:00:00Z")
                .jsonPath("$.items[0].readAt")
                .doesNotExist();
        get("/unread-count", token).expectBody().jsonPath("$.unread").isEqualTo(1);
        answered(200, read(id, token)).jsonPath("$.readAt").exists();
        answered(200, read(id, token));
        get("/unread-count", token).expectBody().jsonPath("$.unread").isEqualTo(0);
        get("?unread=true", token).expectBody().jsonPath("$.items").isEmpty();
        get("", token).expectBody().jsonPath("$.items.length()").isEqualTo(1);
    }

    @Test
    void allThatWereSeenAreMarkedAtOnceAndOneIsPutAway() {
        for (int event = 1; event <= 3; event++) {
            Told.mentor(Replica.one(), person, person + event);
        }
        answered(200, readAll(Map.of("upTo", 2), token)).jsonPath("$.read").isEqualTo(2);
        get("?unread=true", token)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].category")
                .isEqualTo("APPOINTMENT");
        String id = onlyId();
        answered(200, post("/" + id + "/archive", token))
                .jsonPath("$.archivedAt")
                .exists();
        get("?archived=true", token).expectBody().jsonPath("$.items[0].id").isEqualTo(id);
        get("?category=APPOINTMENT&severity=INFO", token)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2);
        get("?category=REVIEW", token).expectBody().jsonPath("$.items").isEmpty();
        String stranger = TestTokens.person(UUID.randomUUID().toString(), "330522", "organiser");
        answered(404, post("/" + id + "/archive", stranger));
        answered(200, readAll(Map.of("upTo", 9), stranger)).jsonPath("$.read").isEqualTo(0);
        get("/unread-count", token).expectBody().jsonPath("$.unread").isEqualTo(1);
    }

    @Test
    void whatIsNoNumberMarksNothing() {
        Told.mentor(Replica.one(), person, person + "1");
        for (Object upTo : new Object[] {0, -1, "x"}) {
            answered(400, readAll(Map.of("upTo", upTo), token));
        }
        get("/unread-count", token).expectBody().jsonPath("$.unread").isEqualTo(1);
    }

    @Test
    void textsComeInTheLanguageThatIsAskedFor() {
        Told.mentor(Replica.one(), person, person + "1");
        get("", token, "en").expectBody().jsonPath("$.items[0].title").isEqualTo("You are appointed as a mentor");
    }

    @Test
    void pagesFollowEachOther() {
        for (int event = 1; event <= 3; event++) {
            Told.mentor(Replica.one(), person, person + event);
        }
        byte[] first = get("?limit=2", token)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .returnResult()
                .getResponseBody();
        String next = JsonMapper.shared().readTree(first).path("next").asString();
        get("?limit=2&cursor=" + next, token)
                .expectBody()
                .jsonPath("$.items[0].number")
                .isEqualTo(1)
                .jsonPath("$.next")
                .doesNotExist();
    }

    @Test
    void anothersMessageDoesNotExist() {
        Told.mentor(Replica.one(), person, person + "1");
        String id = onlyId();
        for (String stranger : new String[] {
            TestTokens.person(UUID.randomUUID().toString(), "330523", "mentee"),
            TestTokens.person(UUID.randomUUID().toString(), "330523", "organiser"),
            TestTokens.person(UUID.randomUUID().toString(), "330522", "organiser")
        }) {
            answered(404, read(id, stranger));
            answered(200, get("", stranger)).jsonPath("$.items").isEmpty();
        }
        get("/unread-count", token).expectBody().jsonPath("$.unread").isEqualTo(1);
        answered(404, read("no-such-id", token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/unread-count", "/stream"})
    void withoutAValidTokenNothingIsShown(String path) {
        answered(401, http.get().uri(BASE + path).exchange());
        answered(401, get(path, TestTokens.expired(person, "330523", "mentor")));
        answered(401, get(path, TestTokens.foreign(person, "330523", "mentor")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/unread-count", "/stream"})
    void whoTakesNoPartHasNoInbox(String path) {
        answered(403, get(path, TestTokens.person(person, "330523", "operator")));
        answered(403, get(path, TestTokens.client("province", "330523", "integrator")));
        answered(403, get(path, TestTokens.client("province", "330523", "organiser")))
                .jsonPath("$.title")
                .isEqualTo("无个人收件箱");
    }

    @Test
    void markingNeedsAToken() {
        answered(401, http.method(HttpMethod.POST).uri(BASE + "/read-all").exchange());
        for (String path : new String[] {"/x/read", "/x/archive"}) {
            answered(401, http.method(HttpMethod.POST).uri(BASE + path).exchange());
            answered(403, post(path, TestTokens.person(person, "330523", "operator")));
        }
        answered(403, readAll(Map.of("upTo", 1), TestTokens.person(person, "330523", "operator")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?cursor=nonsense", "?limit=0", "?unread=perhaps", "?category=NONE", "?severity=9"})
    void badInputIsRefused(String query) {
        answered(400, get(query, token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "99999999999999999999"})
    void aLastEventIdIsANumber(String id) {
        answered(
                400,
                http.get()
                        .uri(BASE + "/stream")
                        .headers(headers -> headers.setBearerAuth(token))
                        .header("Last-Event-ID", id)
                        .header("Accept", "text/event-stream")
                        .exchange());
    }
}
