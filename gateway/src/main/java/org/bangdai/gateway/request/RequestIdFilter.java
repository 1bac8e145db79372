package org.bangdai.gateway.request;

import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives each request its id and drops headers that only our own side may set. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIdFilter implements WebFilter {

    /** Headers with this prefix mean something between our processes; a caller's are never believed. */
    private static final String INTERNAL = "x-bangdai-";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String id = RequestId.assign(exchange);
        var response = exchange.getResponse();
        // At the end, as the headers of the service's answer, its own echo among them, are added to ours.
        response.beforeCommit(
                () -> Mono.fromRunnable(() -> response.getHeaders().set(RequestId.HEADER, id)));
        return chain.filter(exchange.mutate()
                .request(request -> request.headers(headers -> {
                    headers.headerNames().stream()
                            .filter(RequestIdFilter::internal)
                            .toList()
                            .forEach(headers::remove);
                    headers.set(RequestId.HEADER, id);
                }))
                .build());
    }

    private static boolean internal(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(INTERNAL) || lower.equals("x-real-ip") || lower.equals("x-original-url");
    }
}
