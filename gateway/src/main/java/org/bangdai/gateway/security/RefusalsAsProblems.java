package org.bangdai.gateway.security;

import java.time.Duration;
import org.bangdai.gateway.limit.RateLimitFilter;
import org.bangdai.gateway.problem.Problem;
import org.bangdai.gateway.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Says 401 and 403 in our shape. */
class RefusalsAsProblems implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private final ProblemWriter problems;
    private final RateLimitFilter rates;

    RefusalsAsProblems(ProblemWriter problems, RateLimitFilter rates) {
        this.problems = problems;
        this.rates = rates;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException refused) {
        boolean badToken = refused instanceof OAuth2AuthenticationException;
        // A missing token was counted by the filter; a refused one never gets that far.
        Duration wait = badToken ? rates.takeByAddress(exchange) : Duration.ZERO;
        if (!wait.isZero()) {
            return problems.write(exchange, RateLimitFilter.tooFast(wait));
        }
        exchange.getResponse()
                .getHeaders()
                .set(HttpHeaders.WWW_AUTHENTICATE, badToken ? "Bearer error=\"invalid_token\"" : "Bearer");
        return problems.write(exchange, Problem.of(401, "unauthenticated"));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        return problems.write(exchange, Problem.of(403, "forbidden"));
    }
}
