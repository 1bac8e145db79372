package org.bangdai.gateway.route;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;

/**
 * Tries a GET or HEAD again after a broken connection, 502 or 503; nothing else, as a command may have been done already. Spring Cloud's own
 * retry filter would hold every request's body in memory, a 32 MiB roster too, whatever the method.
 */
final class ReadRetry implements GatewayFilter, Ordered {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<HttpStatusCode> PASSING = Set.of(HttpStatus.BAD_GATEWAY, HttpStatus.SERVICE_UNAVAILABLE);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private final int retries;

    ReadRetry(int retries) {
        this.retries = retries;
    }

    /** Outside {@link ServiceGuard}, inside the filter that writes the answer (-1): nothing is sent to the caller yet. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return READS.contains(exchange.getRequest().getMethod())
                ? attempt(exchange, chain, retries)
                : chain.filter(exchange);
    }

    private Mono<Void> attempt(ServerWebExchange exchange, GatewayFilterChain chain, int left) {
        if (left == 0) {
            return chain.filter(exchange);
        }
        return chain.filter(exchange)
                .then(Mono.fromSupplier(() -> failed(exchange)))
                .onErrorReturn(IOException.class, true)
                .flatMap(failed -> failed ? again(exchange, chain, left - 1) : Mono.empty());
    }

    private Mono<Void> again(ServerWebExchange exchange, GatewayFilterChain chain, int left) {
        forget(exchange);
        return Mono.delay(PAUSE.multipliedBy(retries - left)).then(attempt(exchange, chain, left));
    }

    private static boolean failed(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        return status != null && PASSING.stream().anyMatch(status::isSameCodeAs);
    }

    private static void forget(ServerWebExchange exchange) {
        Connection unread = exchange.getAttribute(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR);
        if (unread != null) {
            unread.dispose();
            exchange.getAttributes().remove(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR);
        }
        exchange.getResponse().setStatusCode(null);
        ServerWebExchangeUtils.reset(exchange);
    }
}
