package org.bangdai.platform.web.security;

import java.util.Set;
import org.bangdai.platform.web.Public;
import org.bangdai.platform.web.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Deny by default: a route is open to whom its handler names with {@link Roles} or {@link Public}, and to nobody where it names no one. An address that
 * does not exist asks for a token too, so that strangers learn nothing of the API.
 */
final class RouteAccess implements ReactiveAuthorizationManager<AuthorizationContext> {

    private final RequestMappingHandlerMapping routes;

    RouteAccess(RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @Override
    public Mono<AuthorizationResult> authorize(Mono<Authentication> caller, AuthorizationContext context) {
        return handler(context.getExchange())
                .flatMap(handler -> decide(caller, handler))
                .switchIfEmpty(Mono.defer(() -> known(caller)));
    }

    /** Empty where no handler takes the request: the dispatcher says why (404, 405, 415). */
    private Mono<HandlerMethod> handler(ServerWebExchange exchange) {
        return routes.getHandler(exchange)
                .onErrorResume(notThere -> Mono.empty())
                .ofType(HandlerMethod.class);
    }

    private static Mono<AuthorizationResult> decide(Mono<Authentication> caller, HandlerMethod handler) {
        if (annotation(handler, Public.class) != null) {
            return Mono.just(new AuthorizationDecision(true));
        }
        Roles wanted = annotation(handler, Roles.class);
        return wanted == null
                ? Mono.just(new AuthorizationDecision(false))
                : caller.map(it -> new AuthorizationDecision(hasOne(it, Set.of(wanted.value()))));
    }

    private static Mono<AuthorizationResult> known(Mono<Authentication> caller) {
        return caller.map(it -> new AuthorizationDecision(it instanceof JwtAuthenticationToken));
    }

    private static boolean hasOne(Authentication caller, Set<String> wanted) {
        return caller instanceof JwtAuthenticationToken token
                && Callers.of(token.getToken()).roles().stream().anyMatch(wanted::contains);
    }

    private static <A extends java.lang.annotation.Annotation> @Nullable A annotation(
            HandlerMethod handler, Class<A> type) {
        A own = handler.getMethodAnnotation(type);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type);
    }
}
