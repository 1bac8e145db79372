package org.bangdai.gateway.limit;

import java.time.Duration;
import org.bangdai.gateway.problem.Problem;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses a caller that asks too fast. Runs inside the security chain, behind the token's check, and only there. */
public class RateLimitFilter implements WebFilter {

    private final CallerLimits limits;
    private final ClientAddress addresses;

    public RateLimitFilter(CallerLimits limits, ClientAddress addresses) {
        this.limits = limits;
        this.addresses = addresses;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .mapNotNull(RateLimitFilter::caller)
                .switchIfEmpty(Mono.fromSupplier(() -> address(exchange)))
                .flatMap(caller -> {
                    Duration wait = limits.take(caller);
                    return wait.isZero()
                            ? chain.filter(exchange)
                            : Mono.error(tooFast(wait).asException());
                });
    }

    /** Callers whose token is refused share the bucket of their address, so guessing tokens is limited too. */
    public Duration takeByAddress(ServerWebExchange exchange) {
        return limits.take(address(exchange));
    }

    public static Problem tooFast(Duration wait) {
        return Problem.of(
                        429,
                        "too-many-requests",
                        Math.max(1, wait.plusMillis(999).toSeconds()))
                .retryAfter(wait);
    }

    private String address(ServerWebExchange exchange) {
        return "address:" + addresses.of(exchange.getRequest());
    }

    private static String caller(Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof Jwt token)) {
            return "name:" + authentication.getName();
        }
        String person = token.getClaimAsString("person");
        if (person != null) {
            return "person:" + person;
        }
        String client = token.getClaimAsString("azp");
        return client != null ? "client:" + client : "subject:" + token.getSubject();
    }
}
