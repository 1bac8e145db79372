package org.bangdai.notification.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.bangdai.notification.Replica;
import org.bangdai.notification.inbox.Told;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvidenceHttpTest {

    private final WebTestClient http = WebTestClient.bindToServer()
            .baseUrl(Replica.one().url + "/api/v1/evidence")
            .responseTimeout(Duration.ofSeconds(30))
            .build();
    private final String operator = TestTokens.person("op", "33", "operator");
    private final String person = UUID.randomUUID().toString();

    private BodyContentSpec get(int status, String path, String bearer) {
        return http.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(bearer))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody();
    }

    private JsonNode read(String path) {
        byte[] body = get(200, path, operator).returnResult().getResponseBody();
        assertThat(new String(body, StandardCharsets.UTF_8)).doesNotContain("您已受聘为导师");
        return JsonMapper.shared().readTree(body);
    }

    @Test
    void anOperatorFindsEachMessageAndWhatBecameOfItButNotWhatItSays() {
        Told.mentor(Replica.one(), person, person + "1");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> read("?person=" + person)
                        .at("/items/0/message/announced")
                        .booleanValue());
        JsonNode proof = read("?event=" + person + "1").at("/items/0");
        assertThat(proof.at("/message/person").asString()).isEqualTo(person);
        assertThat(proof.at("/message/rule").asString()).isEqualTo("mentor-appointed");
        assertThat(proof.at("/message/readAt").isMissingNode()).isTrue();
        assertThat(proof.at("/message/title").isMissingNode()).isTrue();
        assertThat(proof.at("/message/ways/0/channel").asString()).isEqualTo("EMAIL");
        assertThat(proof.at("/message/ways/0/plan").asString()).isEqualTo("NO_PROVIDER");
        String id = proof.at("/message/id").asString();

        http.mutate()
                .baseUrl(Replica.one().url)
                .build()
                .post()
                .uri("/api/v1/notifications/{id}/read", id)
                .headers(headers -> {
                    headers.setBearerAuth(TestTokens.person(person, "330523", "mentor"));
                    headers.set("Idempotency-Key", UUID.randomUUID().toString());
                })
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
        assertThat(read("/" + id).at("/message/readAt").isMissingNode()).isFalse();
        assertThat(read("?type=mentor-appointed&from=2026-11-23T00:00:00Z&until=2026-11-24T00:00:00Z")
                        .at("/items")
                        .isEmpty())
                .isFalse();
        assertThat(read("?type=mentor-appointed&from=2020-11-23T00:00:00Z&until=2020-11-24T00:00:00Z")
                        .at("/items")
                        .isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?person=x", "/x"})
    void onlyOperatorsMayAsk(String path) {
        for (String role : new String[] {"organiser", "mentor", "auditor", "integrator"}) {
            get(403, path, TestTokens.person(person, "330523", role));
        }
        http.get().uri(path).exchange().expectStatus().isUnauthorized().expectBody();
    }

    @Test
    void oneSaysOfWhat() {
        get(404, "/no-such-message", operator);
        get(400, "", operator);
        get(400, "?person=x&event=y", operator);
        get(400, "?type=x&from=yesterday", operator);
        get(400, "?type=x&from=0000-01-01T00:00:00Z", operator)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("?from");
        get(400, "?person=x&limit=0", operator);
    }
}
