package org.bangdai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bangdai.gateway.testing.FakeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;

class FailingServiceTest extends GatewayTest {

    @Autowired
    private CircuitBreakerRegistry breakers;

    @BeforeEach
    @AfterEach
    void closeBreakers() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @Test
    void aDeadServiceAnswers503AtOnceTheOthersGoOnAndItComesBack() {
        caller().get().uri("/api/v1/reviews").exchange().expectStatus().isOk();
        EVALUATION.die();
        try {
            for (int i = 0; i < 10; i++) {
                long start = System.nanoTime();
                expectUnavailable(i % 2 == 0 ? HttpMethod.GET : HttpMethod.POST);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
                caller().get().uri("/api/v1/mentors").exchange().expectStatus().isOk();
            }
        } finally {
            EVALUATION.revive();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> caller().get()
                        .uri("/api/v1/reviews")
                        .exchange()
                        .expectStatus()
                        .isOk());
    }

    @Test
    void anOpenBreakerLeavesTheServiceAlone() {
        AtomicInteger asked = failing(PAIRING, "/api/v1/mentors", 503, Integer.MAX_VALUE);

        for (int i = 0; i < 20; i++) {
            caller().post().uri("/api/v1/mentors").exchange().expectStatus().isEqualTo(503);
        }

        assertThat(asked.get()).isLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503})
    void aReadIsTriedAgain(int status) {
        AtomicInteger asked = failing(PAIRING, "/api/v1/mentors", status, 2);

        caller().get().uri("/api/v1/mentors").exchange().expectStatus().isOk();

        assertThat(asked).hasValue(3);
    }

    @Test
    void aReadIsTriedThreeTimesAtMost() {
        AtomicInteger asked = failing(PAIRING, "/api/v1/mentors", 503, Integer.MAX_VALUE);

        caller().get().uri("/api/v1/mentors").exchange().expectStatus().isEqualTo(503);

        assertThat(asked).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aCommandIsNeverTriedAgain(int status) {
        for (HttpMethod method : new HttpMethod[] {HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE}) {
            AtomicInteger asked = failing(PAIRING, "/api/v1/mentors/" + method, status, 1);

            caller().method(method)
                    .uri("/api/v1/mentors/" + method)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(status);

            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void aCommandWhoseConnectionBreaksIsNotSentTwice() {
        caller().post().uri("/api/v1/mentors").exchange().expectStatus().isOk();
        PAIRING.on("/api/v1/mentors", (request, response) -> {
            response.withConnection(Connection::dispose);
            return Mono.never();
        });

        caller().post()
                .uri("/api/v1/mentors")
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.BAD_GATEWAY)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);

        assertThat(PAIRING.seen("/api/v1/mentors")).hasSize(2);
    }

    @Test
    void aStreamToADeadServiceIsRefusedAndDoesNotKeepItDead() {
        NOTIFICATION.die();
        try {
            for (int i = 0; i < 8; i++) {
                caller().get()
                        .uri("/api/v1/notifications/stream")
                        .exchange()
                        .expectStatus()
                        .isEqualTo(503);
            }
        } finally {
            NOTIFICATION.revive();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> caller().get()
                        .uri("/api/v1/notifications/stream")
                        .exchange()
                        .expectStatus()
                        .isOk());
    }

    private void expectUnavailable(HttpMethod method) {
        caller().method(method)
                .uri("/api/v1/reviews")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://bangdai.org/problems/unavailable");
    }

    /** Lets the service fail this often at this path; counts all requests. */
    private static AtomicInteger failing(FakeService service, String path, int status, int times) {
        AtomicInteger asked = new AtomicInteger();
        service.on(
                path,
                (request, response) -> response.status(asked.incrementAndGet() <= times ? status : 200)
                        .send());
        return asked;
    }
}
