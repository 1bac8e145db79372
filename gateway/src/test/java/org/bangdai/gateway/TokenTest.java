package org.bangdai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class TokenTest extends GatewayTest {

    static Stream<String> badTokens() {
        return Stream.of(
                ISSUER.token(
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))),
                ISSUER.token(claims -> claims.issuer("https://elsewhere.example.org")),
                ISSUER.token(claims -> claims.audience("another-system")),
                ISSUER.forged(),
                "not-a-token");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void expiredForeignAndForgedTokensAreRefused(String token) {
        bearer(token)
                .get()
                .uri("/api/v1/reviews")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueMatches("WWW-Authenticate", "Bearer.*")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://bangdai.org/problems/unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/reviews",
                "/api/v1/mentors",
                "/api/v1/notifications/stream",
                "/api/v1/certificates/1",
                "/api/v1/nothing-here",
                "/actuator/health"
            })
    void everythingElseNeedsAToken(String uri) {
        anonymous()
                .get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer")
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("未登录或登录已失效")
                .jsonPath("$.requestId")
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/certificates/330523-1/verification",
                "/api/v1/assessments/keys",
                "/api/v1/certificates/keys",
                "/api/v1/competences",
                "/api/v1/competences/levels",
                "/api/v1/divisions/330523"
            })
    void somePathsArePublic(String uri) {
        anonymous().get().uri(uri).exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/divisions/..;/mentors",
                "/api/v1/divisions/../mentors",
                "/api/v1/divisions/%2e%2e/mentors",
                "/api/v1/divisions%2f..%2fmentors",
                "/api/v1//divisions"
            })
    void aPathThatPretendsToBeAnotherIsRefused(String path) {
        anonymous()
                .get()
                .uri(URI.create("http://localhost:" + port + path))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff");
        assertThat(PAIRING.seen("/api/v1/mentors")).isEmpty();
    }

    @Test
    void onlyReadingDivisionsIsPublic() {
        anonymous()
                .post()
                .uri("/api/v1/divisions/330523")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }
}
