package org.bangdai.platform.web.argument;

import java.util.List;
import java.util.Map;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.Problem.InputError;
import org.bangdai.platform.web.ProblemException;
import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses an address that says anything but {@link PlainText}, in its path or in a parameter. */
final class PlainParameters implements WebFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (!PlainText.isPlain(request.getURI().getPath())) {
            return Mono.error(new ProblemException(Problem.of(400, "bad-request")));
        }
        List<InputError> wrong = request.getQueryParams().entrySet().stream()
                .filter(it -> !isPlain(it))
                .map(it -> new InputError("?" + it.getKey(), "characters", List.of()))
                .toList();
        return wrong.isEmpty()
                ? chain.filter(exchange)
                : Mono.error(
                        new ProblemException(Problem.of(400, "invalid-input").withErrors(wrong)));
    }

    private static boolean isPlain(Map.Entry<String, List<String>> parameter) {
        return PlainText.isPlain(parameter.getKey())
                && parameter.getValue().stream().allMatch(it -> it == null || PlainText.isPlain(it));
    }

    /** After security, which answers strangers, and before a command's key is used. */
    @Override
    public int getOrder() {
        return -1;
    }
}
