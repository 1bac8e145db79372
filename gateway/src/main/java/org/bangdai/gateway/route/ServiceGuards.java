package org.bangdai.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One guard for each service, whichever route leads to it. */
@Component
class ServiceGuards {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceGuards.class);

    private final Map<Service, ServiceGuard> guards = new EnumMap<>(Service.class);

    ServiceGuards(ServiceProperties properties, MeterRegistry meters) {
        var breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(properties.breakerWindow())
                .minimumNumberOfCalls(properties.breakerMinimum())
                .failureRateThreshold(50)
                .waitDurationInOpenState(properties.breakerOpen())
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(3)
                .build());
        for (Service service : Service.values()) {
            guards.put(
                    service,
                    new ServiceGuard(
                            breakers.circuitBreaker(service.shortName()),
                            properties.inFlight(),
                            properties.breakerOpen()));
        }
        breakers.getAllCircuitBreakers()
                .forEach(breaker -> breaker.getEventPublisher()
                        .onStateTransition(
                                it -> LOG.warn("Breaker of {}: {}", breaker.getName(), it.getStateTransition())));
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    ServiceGuard of(Service service) {
        return Objects.requireNonNull(guards.get(service));
    }
}
