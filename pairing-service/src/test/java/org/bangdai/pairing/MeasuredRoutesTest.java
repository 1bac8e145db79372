package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Routes beyond the limit would be missing from the dashboards. */
@PairingService
class MeasuredRoutesTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Value("${management.metrics.web.server.max-uri-tags}")
    private int most;

    @Test
    void everyRouteIsMeasured() {
        assertThat(routes.getHandlerMethods().keySet().stream()
                        .flatMap(it -> it.getPatternsCondition().getPatterns().stream())
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(100)
                .hasSizeLessThan(most);
    }
}
