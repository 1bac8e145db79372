package org.bangdai.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bangdai.notification.Replica;
import org.bangdai.notification.person.PersonNames;
import org.bangdai.notification.person.Persons;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SubscriptionsHttpTest {

    private static final String WISH = "{\"url\":\"https://127-0-0-1.invalid/hook\",\"types\":[\"review-due\"]}";

    private final WebTestClient http = WebTestClient.bindToServer()
            .baseUrl(Replica.one().url + "/api/v1/subscriptions")
            .responseTimeout(Duration.ofSeconds(30))
            .build();
    private final String client = "client-" + UUID.randomUUID();
    private final String token = TestTokens.client(client, "330523", "integrator");

    private ResponseSpec call(HttpMethod method, String path, String bearer, String version, String body) {
        return call(method, path, bearer, UUID.randomUUID().toString(), version, body);
    }

    private ResponseSpec call(HttpMethod method, String path, String bearer, String key, String version, String body) {
        WebTestClient.RequestBodySpec request = http.method(method).uri(path).headers(headers -> {
            headers.setBearerAuth(bearer);
            headers.set("Idempotency-Key", key);
            if (version != null) {
                headers.set("If-Match", '"' + version + '"');
            }
        });
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange();
    }

    private static BodyContentSpec answered(int status, ResponseSpec answer) {
        return answer.expectStatus().isEqualTo(status).expectBody();
    }

    private JsonNode subscribed() {
        return JsonMapper.shared()
                .readTree(answered(201, call(HttpMethod.POST, "", token, null, WISH))
                        .returnResult()
                        .getResponseBody());
    }

    @Test
    void aSubscriptionIsMadeSeenEditedAndDeleted() {
        JsonNode made = subscribed();
        String path = "/" + made.path("id").asString();
        assertThat(made.path("secret").asString()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(made.path("division").asString()).isEqualTo("330523");
        answered(200, call(HttpMethod.GET, path, token, null, null))
                .jsonPath("$.secret")
                .doesNotExist()
                .jsonPath("$.enabled")
                .isEqualTo(true);
        String edit = "{\"url\":\"https://hooks.example/2\"}";
        answered(428, call(HttpMethod.PUT, path, token, null, edit));
        answered(412, call(HttpMethod.PUT, path, token, "9", edit));
        answered(200, call(HttpMethod.PUT, path, token, "1", edit))
                .jsonPath("$.url")
                .isEqualTo("https://hooks.example/2")
                .jsonPath("$.types")
                .isEmpty();
        answered(200, call(HttpMethod.POST, path + "/secret", token, null, null))
                .jsonPath("$.secret")
                .exists();
        answered(200, call(HttpMethod.POST, path + "/disabling", token, null, null))
                .jsonPath("$.disabled.reason")
                .isEqualTo("ASKED");
        String replay = "{\"from\":\"" + Instant.now() + "\"}";
        answered(409, call(HttpMethod.POST, path + "/replay", token, null, replay));
        answered(200, call(HttpMethod.POST, path + "/enabling", token, null, null))
                .jsonPath("$.enabled")
                .isEqualTo(true);
        answered(200, call(HttpMethod.POST, path + "/replay", token, null, replay));
        answered(409, call(HttpMethod.POST, path + "/replay", token, null, "{\"from\":\"2020-01-01T00:00:00Z\"}"));
        answered(200, call(HttpMethod.GET, path + "/deliveries", token, null, null))
                .jsonPath("$.items")
                .isEmpty();
        String version = JsonMapper.shared()
                .readTree("["
                        + call(HttpMethod.GET, path, token, null, null)
                                .expectBody()
                                .returnResult()
                                .getResponseHeaders()
                                .getETag()
                        + "]")
                .get(0)
                .asString();
        answered(204, call(HttpMethod.DELETE, path, token, version, null));
        answered(404, call(HttpMethod.GET, path, token, null, null));
    }

    @Test
    void aPingSaysHowItWent() {
        String path = "/" + subscribed().path("id").asString();
        answered(200, call(HttpMethod.POST, path + "/ping", token, null, null))
                .jsonPath("$.taken")
                .isEqualTo(false)
                .jsonPath("$.detail")
                .isEqualTo("UnknownHostException");
    }

    @Test
    void othersSubscriptionsDoNotExist() {
        String path = "/" + subscribed().path("id").asString();
        String sibling = TestTokens.client("other", "330522", "integrator");
        for (String below : new String[] {"", "/deliveries"}) {
            answered(404, call(HttpMethod.GET, path + below, sibling, null, null));
        }
        for (String below : new String[] {"/secret", "/ping", "/enabling", "/disabling"}) {
            answered(404, call(HttpMethod.POST, path + below, sibling, null, null));
        }
        answered(404, call(HttpMethod.DELETE, path, sibling, "1", null));
        answered(404, call(HttpMethod.PUT, path, sibling, "1", WISH));
        answered(200, call(HttpMethod.GET, "", sibling, null, null))
                .jsonPath("$.items[?(@.id=='" + path.substring(1) + "')]")
                .isEmpty();
        String organiser = TestTokens.person("p", "330523", "organiser");
        answered(403, call(HttpMethod.GET, path, organiser, null, null));
        answered(403, call(HttpMethod.POST, "", organiser, null, WISH));
        answered(401, http.get().uri(path).exchange());
        String city = TestTokens.client("city", "3305", "integrator");
        answered(200, call(HttpMethod.GET, path, city, null, null));
        answered(403, call(HttpMethod.POST, path + "/secret", city, null, null))
                .jsonPath("$.secret")
                .doesNotExist();
    }

    private JsonNode postedWith(String key, int status, String path, String body) {
        ResponseSpec answer = call(HttpMethod.POST, path, token, key, null, body);
        answer.expectHeader().doesNotExist("Idempotency-Replayed");
        return JsonMapper.shared()
                .readTree(answered(status, answer).returnResult().getResponseBody());
    }

    /** Whose answer was lost gets it again, though no secret is kept in clear for that. */
    @Test
    void aRepeatedCommandShowsTheSameSecret() {
        String key = UUID.randomUUID().toString();
        JsonNode made = postedWith(key, 201, "", WISH);
        assertThat(postedWith(key, 201, "", WISH)).isEqualTo(made);
        String path = "/" + made.path("id").asString() + "/secret";
        JsonNode second = postedWith(key, 200, path, null);
        assertThat(second.path("secret").asString())
                .isNotEqualTo(made.path("secret").asString());
        postedWith(UUID.randomUUID().toString(), 200, path, null);
        assertThat(postedWith(key, 200, path, null).path("secret")).isEqualTo(second.path("secret"));
        postedWith(UUID.randomUUID().toString(), 200, path, null);
    }

    @Test
    void theLastOneThatIsAllowedIsShownAgainTooAndNoMoreAreMade() {
        for (int i = 1; i < 20; i++) {
            subscribed();
        }
        String key = UUID.randomUUID().toString();
        JsonNode last = postedWith(key, 201, "", WISH);
        assertThat(postedWith(key, 201, "", WISH)).isEqualTo(last);
        answered(409, call(HttpMethod.POST, "", token, null, WISH));
    }

    @Test
    void itsOwnerIsAPersonOfTheDivision() {
        String owner = UUID.randomUUID().toString();
        Persons.know(Replica.one().context.getBean(PersonNames.class), owner, "王芳", 1);
        String wish = "{\"url\":\"https://hooks.example/\",\"owner\":\"" + owner + "\"}";
        answered(201, call(HttpMethod.POST, "", token, null, wish))
                .jsonPath("$.owner")
                .isEqualTo(owner);
        String sibling = TestTokens.client(client, "330522", "integrator");
        answered(422, call(HttpMethod.POST, "", sibling, null, wish))
                .jsonPath("$.type")
                .value(type -> assertThat((String) type).endsWith("webhook-owner-not-there"));
        String path = "/" + subscribed().path("id").asString();
        answered(422, call(HttpMethod.PUT, path, token, "1", wish.replace(owner, "nobody")));
        answered(200, call(HttpMethod.PUT, path, token, "1", wish));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "400; {}",
                "400; {\"url\":\"https://hooks.example/\",\"types\":[\"NOT A TYPE\"]}",
                "400; {\"url\":\"https://hooks.example/\",\"division\":\"county\"}",
                "400; {\"url\":\"https://hooks.example/\",\"division\":\"3305232\"}",
                "422; {\"url\":\"https://hooks.example/\",\"division\":\"330522\"}",
                "422; {\"url\":\"https://hooks.example/\",\"owner\":\"nobody\"}",
                "422; {\"url\":\"https://hooks.example:70000/\"}",
                "422; {\"url\":\"http://hooks.example/\"}",
                "422; {\"url\":\"https://10.0.0.1/\"}",
                "422; {\"url\":\"https://[::1]/\"}"
            })
    void badInputIsRefused(int status, String body) {
        answered(status, call(HttpMethod.POST, "", token, null, body));
    }
}
