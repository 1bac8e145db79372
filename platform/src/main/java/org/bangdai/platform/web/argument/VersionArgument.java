package org.bangdai.platform.web.argument;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangdai.platform.web.ExpectedVersion;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.Problem.InputError;
import org.bangdai.platform.web.ProblemException;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code ExpectedVersion expected}: the ETag in {@code If-Match}. */
final class VersionArgument implements HandlerMethodArgumentResolver {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ExpectedVersion.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> version(exchange));
    }

    private static ExpectedVersion version(ServerWebExchange exchange) {
        String given = exchange.getRequest().getHeaders().getFirst(HttpHeaders.IF_MATCH);
        if (given == null) {
            throw new ProblemException(Problem.of(428, "version-required"));
        }
        Matcher tag = TAG.matcher(given.strip());
        if (!tag.matches()) {
            throw new ProblemException(Problem.of(400, "invalid-input")
                    .withErrors(List.of(new InputError("If-Match", "version", List.of()))));
        }
        return new ExpectedVersion(Long.parseLong(tag.group(1)));
    }
}
