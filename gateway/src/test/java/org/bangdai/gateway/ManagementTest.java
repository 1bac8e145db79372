package org.bangdai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagementTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/gateway/routes"})
    void actuatorIsNotOnTheMainPort(String uri) {
        caller().get().uri(uri).exchange().expectStatus().isNotFound();
    }

    @Test
    void theManagementPortAnswersWithoutAToken() {
        at(managementPort)
                .get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk();
        caller().get().uri("/api/v1/mentors").exchange().expectStatus().isOk();
        at(managementPort)
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(metrics -> assertThat(metrics)
                        .contains("resilience4j_circuitbreaker_state", "spring_cloud_gateway_requests"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/gateway/routes", "/actuator/loggers", "/actuator/heapdump"})
    void nothingElseIsShown(String uri) {
        at(managementPort).get().uri(uri).exchange().expectStatus().is4xxClientError();
    }

    @Test
    void aDeadServiceDoesNotMakeTheGatewayUnready() {
        NOTIFICATION.die();
        try {
            at(managementPort)
                    .get()
                    .uri("/actuator/health/readiness")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.status")
                    .isEqualTo("UP");
        } finally {
            NOTIFICATION.revive();
        }
    }
}
