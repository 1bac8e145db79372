package org.bangdai.gateway;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;

class BrowserTest extends GatewayTest {

    @Test
    void aKnownOriginMayCall() {
        preflight("https://app.example.org")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", "https://app.example.org")
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Credentials");
        caller().get()
                .uri("/api/v1/mentors")
                .header("Origin", "https://app.example.org")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", "https://app.example.org")
                .expectHeader()
                .valueMatches("Access-Control-Expose-Headers", ".*ETag.*");
    }

    @Test
    void anotherOriginMayNot() {
        preflight("https://evil.example.org")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Origin");
    }

    @Test
    void answersAndRefusalsCarrySecurityHeaders() {
        guarded(caller().get().uri("/api/v1/mentors"));
        guarded(anonymous().get().uri("/api/v1/mentors"));
        guarded(caller().get().uri("/api/v1/nothing-here"));
        guarded(preflight("https://evil.example.org"));
    }

    @Test
    void aServiceDecidesAboutCachingButNotAboutSecurity() {
        PAIRING.on(
                "/api/v1/fields",
                (request, response) -> response.header("Cache-Control", "max-age=60")
                        .header("X-Frame-Options", "SAMEORIGIN")
                        .header("ETag", "\"1\"")
                        .send());

        caller().get()
                .uri("/api/v1/fields")
                .exchange()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=60")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
    }

    private RequestHeadersSpec<?> preflight(String origin) {
        return anonymous()
                .options()
                .uri("/api/v1/mentors")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization, idempotency-key");
    }

    private static void guarded(RequestHeadersSpec<?> request) {
        request.exchange()
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .valueMatches("Strict-Transport-Security", "max-age=.*")
                .expectHeader()
                .valueEquals("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store");
    }
}
