package org.bangdai.notification.inbox;

import java.time.Duration;
import java.util.UUID;
import org.bangdai.notification.Replica;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

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
        return http.post()
                .uri(BASE + "/{id}/read", id)
                .headers(headers -> {
                    headers.setBearerAuth(bearer);
                    headers.set("Idempotency-Key", UUID.randomUUID().toString());
                })
                .exchange();
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
        get("?unread=true", token)
                .expectStatus()
                .isOk()
                .expectBody()
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
        read(id, token).expectStatus().isOk().expectBody().jsonPath("$.readAt").exists();
        read(id, token).expectStatus().isOk();
        get("/unread-count", token).expectBody().jsonPath("$.unread").isEqualTo(0);
        get("?unread=true", token).expectBody().jsonPath("$.items").isEmpty();
        get("", token).expectBody().jsonPath("$.items.length()").isEqualTo(1);
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
        String next = tools.jackson.databind.json.JsonMapper.shared()
                .readTree(first)
                .path("next")
                .asString();
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
            read(id, stranger).expectStatus().isNotFound();
            get("", stranger)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.items")
                    .isEmpty();
        }
        get("/unread-count", token).expectBody().jsonPath("$.unread").isEqualTo(1);
        read("no-such-id", token).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/unread-count", "/stream"})
    void withoutAValidTokenNothingIsShown(String path) {
        http.get().uri(BASE + path).exchange().expectStatus().isUnauthorized();
        get(path, TestTokens.expired(person, "330523", "mentor")).expectStatus().isUnauthorized();
        get(path, TestTokens.foreign(person, "330523", "mentor")).expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/unread-count", "/stream"})
    void whoTakesNoPartHasNoInbox(String path) {
        get(path, TestTokens.person(person, "330523", "operator"))
                .expectStatus()
                .isForbidden();
        get(path, TestTokens.client("province", "330523", "integrator"))
                .expectStatus()
                .isForbidden();
        get(path, TestTokens.client("province", "330523", "organiser"))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("无个人收件箱");
    }

    @Test
    void markingNeedsAToken() {
        http.method(HttpMethod.POST)
                .uri(BASE + "/x/read")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        read("x", TestTokens.person(person, "330523", "operator"))
                .expectStatus()
                .isForbidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?cursor=nonsense", "?limit=0", "?unread=perhaps"})
    void badInputIsRefused(String query) {
        get(query, token).expectStatus().isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "99999999999999999999"})
    void aLastEventIdIsANumber(String id) {
        http.get()
                .uri(BASE + "/stream")
                .headers(headers -> headers.setBearerAuth(token))
                .header("Last-Event-ID", id)
                .header("Accept", "text/event-stream")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }
}
