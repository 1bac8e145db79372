package org.bangdai.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "bangdai.gateway.limits.read-timeout=1s",
            "spring.cloud.gateway.server.webflux.httpclient.response-timeout=2s",
            "bangdai.gateway.services.breaker-minimum=3"
        })
class BadSenderTest extends GatewayTest {

    @Autowired
    private CircuitBreakerRegistry breakers;

    @Test
    void aRequestThatStopsArrivingIsEnded() throws IOException {
        caller().get().uri("/api/v1/mentors").exchange().expectStatus().isOk();
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            beginPost(socket);

            assertThatNoException().isThrownBy(() -> socket.getInputStream().readAllBytes());
        }
        expectNothingAgainstTheService();
    }

    @Test
    void aRequestThatTricklesInIsTheCallersFault() throws IOException {
        caller().get().uri("/api/v1/mentors").exchange().expectStatus().isOk();
        for (int i = 0; i < 4; i++) {
            try (Socket socket = new Socket("localhost", port)) {
                socket.setSoTimeout(100);
                beginPost(socket);

                assertThat(trickle(socket)).startsWith("HTTP/1.1 408");
            }
        }
        expectNothingAgainstTheService();
    }

    @Test
    void aCallerThatHangsUpDoesNotOpenTheBreaker() throws Exception {
        for (int i = 0; i < 12; i++) {
            try (Socket socket = new Socket("localhost", port)) {
                beginPost(socket);
                // The next line makes close() a reset.
                socket.setSoLinger(i % 2 == 0, 0);
            }
        }

        for (int i = 0; i < 30; i++) {
            caller().get().uri("/api/v1/mentors").exchange().expectStatus().isOk();
        }
        expectNothingAgainstTheService();
    }

    private void expectNothingAgainstTheService() {
        CircuitBreaker breaker = breakers.circuitBreaker("pairing");
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
    }

    /** Sends a byte now and then until there is an answer. */
    private static String trickle(Socket socket) throws IOException {
        for (int i = 0; i < 100; i++) {
            try {
                byte[] answer = new byte[100];
                int length = socket.getInputStream().read(answer);
                return new String(answer, 0, length, UTF_8);
            } catch (SocketTimeoutException nothingYet) {
                socket.getOutputStream().write(' ');
            }
        }
        return "no answer";
    }

    private void beginPost(Socket socket) throws IOException {
        String head = """
                POST /api/v1/mentors HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/json
                Content-Length: 100000

                {"mentor":""".formatted(ISSUER.person("slow"));
        socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(UTF_8));
        socket.getOutputStream().flush();
    }
}
