package org.bangdai.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
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

    ServiceGuards(ServiceProperties properties, CircuitBreakerRegistry breakers) {
        for (Service service : Service.values()) {
            CircuitBreaker breaker = breakers.circuitBreaker(service.shortName());
            breaker.getEventPublisher()
                    .onStateTransition(it -> LOG.warn("Breaker of {}: {}", breaker.getName(), it.getStateTransition()));
            guards.put(service, new ServiceGuard(breaker, properties.inFlight(), properties.breakerOpen()));
        }
    }

    ServiceGuard of(Service service) {
        return Objects.requireNonNull(guards.get(service));
    }
}
