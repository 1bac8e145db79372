package org.bangdai.platform.web.security;

import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.ProblemException;
import org.bangdai.platform.web.problem.ProblemWriter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Tokens in, nothing else: no sessions, no forms. The management port is closed to the outside by the network, not here. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.REACTIVE)
class SecurityAutoConfiguration {

    /** None for each filter of each request: that costs every open stream some kilobytes, and nobody looks at it. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** For paths that no address needs, such as one with {@code //}, {@code %2f} or {@code %00} in it. */
    @Bean
    ServerExchangeRejectedHandler suspiciousRequests(ProblemWriter problems) {
        return (exchange, rejected) -> problems.write(exchange, new ProblemException(Problem.of(400, "bad-request")));
    }

    @Bean
    SecurityWebFilterChain securityFilters(
            ServerHttpSecurity http,
            ProblemWriter problems,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        return http.csrf(CsrfSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .logout(LogoutSpec::disable)
                .requestCache(RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> {})
                        .authenticationEntryPoint(problems::write)
                        .accessDeniedHandler(problems::write))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(problems::write).accessDeniedHandler(problems::write))
                .authorizeExchange(routed -> routed.pathMatchers("/actuator/**", "/v3/api-docs/**", "/v3/api-docs")
                        .permitAll()
                        .anyExchange()
                        .access(new RouteAccess(routes)))
                .build();
    }
}
