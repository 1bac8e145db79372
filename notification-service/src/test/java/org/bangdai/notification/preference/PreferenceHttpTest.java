package org.bangdai.notification.preference;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangdai.notification.Replica;
import org.bangdai.platform.testing.TestTokens;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class PreferenceHttpTest {

    private static final String BASE = "/api/v1/preferences";
    private static final Map<String, Object> CHOSEN = Map.of(
            "language",
            "EN",
            "channels",
            Map.of("REVIEW", List.of("SMS"), "PLAN", List.of()),
            "quietHours",
            Map.of("from", "22:00", "until", "07:00", "restDays", true),
            "digest",
            Map.of("every", "WEEKLY", "at", "08:30", "day", "MONDAY"));

    private final WebTestClient http = WebTestClient.bindToServer()
            .baseUrl(Replica.one().url)
            .responseTimeout(Duration.ofSeconds(30))
            .build();
    private final String token = TestTokens.person(UUID.randomUUID().toString(), "330523", "mentor");

    private ResponseSpec get(String bearer) {
        return http.get()
                .uri(BASE)
                .headers(headers -> headers.setBearerAuth(bearer))
                .exchange();
    }

    private BodyContentSpec put(int status, String version, Object body, String bearer) {
        return http.put()
                .uri(BASE)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    headers.setBearerAuth(bearer);
                    if (version != null) {
                        headers.setIfMatch("\"" + version + "\"");
                    }
                })
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody();
    }

    @Test
    void aPersonChoosesAndChoosesAgain() {
        get(token)
                .expectHeader()
                .valueEquals("ETag", "\"0\"")
                .expectBody()
                .jsonPath("$.channels.REVIEW[0]")
                .isEqualTo("EMAIL")
                .jsonPath("$.quietHours")
                .doesNotExist()
                .jsonPath("$.mandatory")
                .value(Matchers.hasItems("REVIEW", "PAIRING"));
        put(200, "0", CHOSEN, token)
                .jsonPath("$.channels.REVIEW[0]")
                .isEqualTo("SMS")
                .jsonPath("$.channels.PLAN")
                .isEmpty()
                .jsonPath("$.channels.MEETING[0]")
                .isEqualTo("EMAIL")
                .jsonPath("$.digest.day")
                .isEqualTo("MONDAY");
        put(412, "0", CHOSEN, token);
        put(428, null, CHOSEN, token);
        put(200, "1", Map.of("language", "ZH", "channels", Map.of()), token);
        put(412, "1", CHOSEN, token);
        get(token).expectBody().jsonPath("$.digest").doesNotExist();
    }

    @Test
    void theyAreOnesOwnOnly() {
        put(200, "0", CHOSEN, token);
        String sibling = TestTokens.person(UUID.randomUUID().toString(), "330522", "organiser");
        get(sibling).expectBody().jsonPath("$.language").isEqualTo("ZH");
        get(TestTokens.person("x", "330523", "operator"))
                .expectStatus()
                .isForbidden()
                .expectBody();
        put(403, "0", CHOSEN, TestTokens.client("province", "33", "integrator"));
        http.get().uri(BASE).exchange().expectStatus().isUnauthorized().expectBody();
        http.put().uri(BASE).exchange().expectStatus().isUnauthorized().expectBody();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'language':'FR','channels':{}}",
                "{'language':'ZH','channels':{'NOTHING':['SMS']}}",
                "{'language':'ZH','channels':{'PLAN':['PIGEON']}}",
                "{'language':'ZH','channels':{},'quietHours':{'from':'22:00','until':'22:00','restDays':false}}",
                "{'language':'ZH','channels':{},'quietHours':{'from':'25:00','until':'22:00','restDays':false}}",
                "{'language':'ZH','channels':{},'digest':{'every':'WEEKLY','at':'08:00'}}",
                "{'language':'ZH','channels':{},'digest':{'every':'DAILY','at':'08:00','day':'MONDAY'}}",
                "{'language':'ZH','channels':{'PLAN':null}}"
            })
    void badInputChangesNothing(String body) {
        put(400, "0", body.replace('\'', '"'), token);
        get(token).expectHeader().valueEquals("ETag", "\"0\"").expectBody();
    }
}
