package org.bangdai.gateway.route;

import org.bangdai.gateway.docs.OwnServer;
import org.bangdai.gateway.problem.Problem;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

@Configuration
class Routes {

    private static final String STREAM = "/api/v1/notifications/stream";
    private static final String ROSTERS = "/api/v1/rosters";
    private static final String ATTACHMENTS = "/api/v1/pairings/*/activities/*/attachments";
    private static final String PARKED = "/api/v1/parked-events/**";
    private static final int NO_LIMIT = -1;

    private final ServiceProperties services;
    private final ServiceGuards guards;

    Routes(ServiceProperties services, ServiceGuards guards) {
        this.services = services;
        this.guards = guards;
    }

    @Bean
    RouteLocator serviceRoutes(RouteLocatorBuilder builder, OwnServer ownServer) {
        var routes = builder.routes();
        routes.route(
                "notification-stream",
                it -> it.path(STREAM)
                        .filters(f -> retried(f)
                                .filter(guards.of(Service.NOTIFICATION).forStreams()))
                        .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, NO_LIMIT)
                        .uri(services.url(Service.NOTIFICATION)));
        routes.route(
                "upload",
                it -> it.path(ROSTERS, ATTACHMENTS)
                        .and()
                        .method(HttpMethod.POST)
                        .filters(f -> guarded(f, Service.PAIRING))
                        .metadata(
                                RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR,
                                services.uploadTimeout().toMillis())
                        .uri(services.url(Service.PAIRING)));
        for (Service service : Service.values()) {
            String name = service.shortName();
            routes.route(
                    name,
                    it -> it.path(service.paths())
                            .filters(f -> guarded(f, service))
                            .uri(services.url(service)));
            routes.route(
                    name + "-parked",
                    it -> it.path(PARKED)
                            .and()
                            .query("service", name)
                            .filters(f -> guarded(f, service))
                            .uri(services.url(service)));
            routes.route(
                    name + "-openapi",
                    it -> it.path("/openapi/" + name)
                            .filters(f -> ownServer
                                    .named(guarded(f, service))
                                    .removeRequestHeader(HttpHeaders.ACCEPT_ENCODING)
                                    .setPath("/v3/api-docs"))
                            .uri(services.url(service)));
        }
        routes.route(
                "parked-nowhere",
                it -> it.path(PARKED)
                        .filters(f -> f.filter((exchange, chain) -> Mono.error(
                                Problem.of(400, "service-parameter-needed").asException())))
                        .uri("no://service"));
        return routes.build();
    }

    /** The HTTP client would by itself send a request again when a pooled connection turns out dead, be it a POST. */
    @Bean
    HttpClientCustomizer noHiddenRetries() {
        return new HttpClientCustomizer() {
            @Override
            public HttpClient customize(HttpClient client) {
                return client.disableRetry(true);
            }
        };
    }

    private GatewayFilterSpec guarded(GatewayFilterSpec filters, Service service) {
        return retried(filters).filter(guards.of(service));
    }

    private GatewayFilterSpec retried(GatewayFilterSpec filters) {
        return filters.filter(new ReadRetry(services.retries()));
    }
}
