package org.bangdai.gateway.security;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.bangdai.gateway.limit.CallerLimits;
import org.bangdai.gateway.limit.ClientAddress;
import org.bangdai.gateway.limit.RateLimitFilter;
import org.bangdai.gateway.problem.Problem;
import org.bangdai.gateway.problem.ProblemWriter;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.JwkSetUriReactiveJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

@Configuration
@EnableWebFluxSecurity
class SecurityConfiguration {

    /** None for each filter of each request: that costs every open stream some kilobytes, and nobody looks at it. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Only the management port has endpoints, and only our own network reaches that port. */
    @Bean
    @Order(1)
    SecurityWebFilterChain management(ServerHttpSecurity http) {
        return plain(http)
                .securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeExchange(paths -> paths.anyExchange().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain api(
            ServerHttpSecurity http,
            CorsProperties cors,
            CallerLimits limits,
            ClientAddress addresses,
            ProblemWriter problems) {
        // Not beans: as web filters of their own they would run twice, and on the management port.
        RateLimitFilter rates = new RateLimitFilter(limits, addresses);
        RefusalsAsProblems refusals = new RefusalsAsProblems(problems, rates);
        return plain(http)
                .addFilterAt(Cors.filter(cors), SecurityWebFiltersOrder.CORS)
                .addFilterAfter(rates, SecurityWebFiltersOrder.AUTHENTICATION)
                .authorizeExchange(SecurityConfiguration::paths)
                .oauth2ResourceServer(
                        tokens -> tokens.jwt(Customizer.withDefaults()).authenticationEntryPoint(refusals))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    /** For paths that try to look like others, such as {@code /divisions/..;/mentors}. */
    @Bean
    ServerExchangeRejectedHandler suspiciousRequests(ProblemWriter problems) {
        return (exchange, rejected) -> problems.write(exchange, Problem.of(400, "bad-request"));
    }

    /** The issuer's keys are fetched on a request's path, so that must not take for ever. */
    @Bean
    JwkSetUriReactiveJwtDecoderBuilderCustomizer keysInTime() {
        HttpClient client = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1000)
                .responseTimeout(Duration.ofSeconds(3));
        return decoder -> decoder.webClient(WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(client))
                .build());
    }

    private static void paths(AuthorizeExchangeSpec paths) {
        paths.pathMatchers(
                        HttpMethod.GET,
                        "/api/v1/assessments/keys",
                        "/api/v1/calendar.ics",
                        "/api/v1/certificates/keys",
                        "/api/v1/certificates/*/verification",
                        "/api/v1/competences/**",
                        "/api/v1/divisions/**",
                        "/api/v1/fields",
                        "/api/v1/methods")
                .permitAll()
                .pathMatchers(HttpMethod.GET, "/docs", "/docs/**", "/swagger-ui/**", "/openapi/**")
                .permitAll()
                .anyExchange()
                .authenticated();
    }

    private static ServerHttpSecurity plain(ServerHttpSecurity http) {
        // Tokens only, no sessions and no cookies: nothing for CSRF to ride on. Headers are set by SecurityHeaders.
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable);
    }
}
