package org.bangdai.gateway;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/nobody-listens-here")
class SilentIssuerTest extends GatewayTest {

    @Test
    void aTokenThatCannotBeCheckedIsNotTheCallersFault() {
        caller().get()
                .uri("/api/v1/mentors")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://bangdai.org/problems/issuer-unavailable");
    }

    @Test
    void publicPathsGoOn() {
        anonymous().get().uri("/api/v1/divisions").exchange().expectStatus().isOk();
    }
}
