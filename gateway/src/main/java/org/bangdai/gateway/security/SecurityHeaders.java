package org.bangdai.gateway.security;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Headers that keep browsers from misusing an answer. They win over what a service says, except for caching. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SecurityHeaders implements WebFilter {

    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";
    // Swagger UI sets styles inline and draws its logo from data: URLs; its scripts are files.
    private static final String PAGE_POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

    // Certificates come as pages to print, styled inline; they load nothing.
    private static final String PRINT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> add(exchange)));
        return chain.filter(exchange);
    }

    private static void add(ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        // Browsers ignore it over plain HTTP, and TLS may end in front of us, so it is always sent.
        headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        headers.set(
                "Content-Security-Policy",
                policy(exchange.getRequest().getPath().value()));
        if (!headers.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            headers.setCacheControl("no-store");
        }
    }

    private static String policy(String path) {
        if (page(path)) {
            return PAGE_POLICY;
        }
        return path.endsWith("/certificate") ? PRINT_POLICY : API_POLICY;
    }

    private static boolean page(String path) {
        return path.startsWith("/docs") || path.startsWith("/swagger-ui/");
    }
}
