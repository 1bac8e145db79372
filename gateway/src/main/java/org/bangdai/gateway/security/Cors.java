package org.bangdai.gateway.security;

import java.time.Duration;
import java.util.List;
import org.bangdai.gateway.problem.Problem;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;

/** Which pages of other origins may call the API. Tokens travel in a header, so no cookies are allowed. */
final class Cors {

    private Cors() {}

    static CorsWebFilter filter(CorsProperties properties) {
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOrigins(properties.origins());
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        rules.setAllowedHeaders(List.of(
                "Authorization",
                "Content-Type",
                "Accept-Language",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match",
                "Last-Event-ID",
                "X-Request-Id",
                "traceparent"));
        rules.setExposedHeaders(List.of("ETag", "Location", "Retry-After", "X-Request-Id", "Content-Disposition"));
        rules.setMaxAge(Duration.ofHours(1));
        return new CorsWebFilter(exchange -> rules, new ProblemCorsProcessor());
    }

    private static final class ProblemCorsProcessor extends DefaultCorsProcessor {

        @Override
        protected void rejectRequest(ServerHttpResponse response) {
            throw Problem.of(403, "origin-refused").asException();
        }
    }
}
