package org.bangdai.platform.web.problem;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Every answer names its request: by the caller's {@code X-Request-Id} where that is sane, else by a new one. */
final class RequestIds implements WebFilter, Ordered {

    static final String HEADER = "X-Request-Id";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse()
                .getHeaders()
                .set(HEADER, id(exchange.getRequest().getHeaders().getFirst(HEADER)));
        return chain.filter(exchange);
    }

    private static String id(@Nullable String given) {
        return given != null && SANE.matcher(given).matches()
                ? given
                : UuidCreator.getTimeOrderedEpoch().toString();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
