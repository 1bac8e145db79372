package org.bangdai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Scanner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

@TestPropertySource(
        properties = {
            "spring.cloud.gateway.server.webflux.httpclient.response-timeout=400ms",
            "bangdai.gateway.services.in-flight=1"
        })
class TimeLimitTest extends GatewayTest {

    private static final String STREAM = "/api/v1/notifications/stream";

    @Test
    void aServiceThatDoesNotAnswerInTimeIs504() {
        PAIRING.on("/api/v1/mentors", (request, response) -> Mono.never());

        caller().get()
                .uri("/api/v1/mentors")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.GATEWAY_TIMEOUT)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(PAIRING.seen("/api/v1/mentors")).hasSize(1);
    }

    @Test
    void requestsThatWaitForOneServiceAreBounded() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        PAIRING.on("/api/v1/mentors", (request, response) -> {
            waiting.countDown();
            return Mono.never();
        });
        Thread first = Thread.startVirtualThread(() ->
                caller().get().uri("/api/v1/mentors").exchange().expectStatus().isEqualTo(504));
        assertThat(waiting.await(5, TimeUnit.SECONDS)).isTrue();

        caller().get().uri("/api/v1/mentees").exchange().expectStatus().isEqualTo(503);
        caller().get().uri("/api/v1/reviews").exchange().expectStatus().isOk();

        first.join();
        caller().get().uri("/api/v1/mentees").exchange().expectStatus().isOk();
    }

    @Test
    void anEventArrivesWhileTheStreamStaysOpen() {
        Sinks.Many<String> events = Sinks.many().unicast().onBackpressureBuffer();
        serve(events.asFlux());

        Flux<String> received = caller().get()
                .uri(STREAM)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .header("Last-Event-ID", "41")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();

        StepVerifier.create(received)
                .expectNext("hello")
                .then(() -> events.tryEmitNext("data: first\n\n"))
                .expectNext("first")
                .thenAwait(Duration.ofSeconds(1))
                .then(() -> events.tryEmitNext("data: after the time limit\n\n"))
                .expectNext("after the time limit")
                .thenCancel()
                .verify(Duration.ofSeconds(10));
        assertThat(NOTIFICATION.seen(STREAM).getFirst().headers().get("Last-Event-ID"))
                .isEqualTo("41");
    }

    @Test
    void theServiceHearsThatTheListenerLeft() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        serve(Flux.<String>never().doOnCancel(ended::countDown));

        try (Socket listener = new Socket("localhost", port)) {
            listener.getOutputStream()
                    .write("""
                    GET %s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    \r
                    """.formatted(STREAM, ISSUER.person("listener")).getBytes(StandardCharsets.UTF_8));
            Scanner answer = new Scanner(listener.getInputStream(), StandardCharsets.UTF_8);
            assertThat(answer.findWithinHorizon("data: hello", 0)).isNotNull();
        }

        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aStreamMayBeSilentForLongAtFirst() {
        NOTIFICATION.on(
                STREAM,
                (request, response) -> Mono.delay(Duration.ofMillis(1200))
                        .then(Mono.from(response.sse().sendString(Mono.just("data: late\n\n")))));

        StepVerifier.create(caller().get()
                        .uri(STREAM)
                        .exchange()
                        .returnResult(String.class)
                        .getResponseBody())
                .expectNext("late")
                .thenCancel()
                .verify(Duration.ofSeconds(10));
    }

    private static void serve(Flux<String> events) {
        NOTIFICATION.on(
                STREAM,
                (request, response) -> response.sse()
                        .send(
                                Flux.just("data: hello\n\n")
                                        .concatWith(events)
                                        .map(it -> Unpooled.copiedBuffer(it, StandardCharsets.UTF_8)),
                                buffer -> true));
    }
}
