package org.bangdai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@TestPropertySource(properties = {"bangdai.gateway.limits.per-second=0.1", "bangdai.gateway.limits.burst=3"})
class RateLimitTest extends GatewayTest {

    @Test
    void aCallerThatAsksTooFastWaitsAndOthersDoNot() {
        WebTestClient eager = bearer(ISSUER.person("eager"));
        for (int i = 0; i < 3; i++) {
            eager.get().uri("/api/v1/mentors").exchange().expectStatus().isOk();
        }

        String retryAfter = eager.get()
                .uri("/api/v1/mentors")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.TOO_MANY_REQUESTS)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://bangdai.org/problems/too-many-requests")
                .returnResult()
                .getResponseHeaders()
                .getFirst("Retry-After");

        assertThat(Integer.parseInt(retryAfter)).isBetween(8, 10);
        bearer(ISSUER.person("calm"))
                .get()
                .uri("/api/v1/mentors")
                .exchange()
                .expectStatus()
                .isOk();
        bearer(ISSUER.token(claims -> claims.claim("azp", "hr-system")))
                .get()
                .uri("/api/v1/mentors")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void guessingTokensIsLimitedByAddress() {
        for (int i = 0; i < 3; i++) {
            bearer("guess-" + i)
                    .get()
                    .uri("/api/v1/mentors")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
        bearer("guess-again")
                .get()
                .uri("/api/v1/mentors")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.TOO_MANY_REQUESTS)
                .expectHeader()
                .exists("Retry-After");
    }
}
