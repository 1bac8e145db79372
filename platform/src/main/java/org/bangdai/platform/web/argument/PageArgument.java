package org.bangdai.platform.web.argument;

import java.util.List;
import org.bangdai.platform.web.Cursors;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.PageRequest.Cursor;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.Problem.InputError;
import org.bangdai.platform.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code PageRequest page}: {@code ?limit=&cursor=}. */
final class PageArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> {
            var query = exchange.getRequest().getQueryParams();
            return new PageRequest(limit(query.getFirst("limit")), cursor(query.getFirst("cursor")));
        });
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return PageRequest.DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= PageRequest.MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below like any other.
        }
        throw refused(new InputError("?limit", "limit", List.of(1, PageRequest.MAX_LIMIT)));
    }

    private static @Nullable Cursor cursor(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return Cursors.read(text);
        } catch (IllegalArgumentException notOurs) {
            throw refused(new InputError("?cursor", "cursor", List.of()));
        }
    }

    private static ProblemException refused(InputError error) {
        return new ProblemException(Problem.of(400, "invalid-input").withErrors(List.of(error)));
    }
}
