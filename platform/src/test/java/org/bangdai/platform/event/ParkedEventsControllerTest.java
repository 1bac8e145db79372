package org.bangdai.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bangdai.platform.decision.Refusal;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.testing.LocalParts;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=parking-service",
            "spring.config.import=classpath:bangdai-defaults.yaml",
            "bangdai.events.topics=parking-events",
            "bangdai.events.partitions=2"
        })
@ContextConfiguration(initializers = LocalParts.class)
@AutoConfigureWebTestClient
class ParkedEventsControllerTest {

    record Unwanted(String member) implements Refusal {}

    record Joined(String member) {}

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Service {

        static final List<String> APPLIED = new CopyOnWriteArrayList<>();
        static volatile boolean refuses = true;

        @Bean
        Subscription members() {
            return Subscription.ordered("members", "parking-events")
                    .on(
                            "member-joined",
                            Joined.class,
                            (event, meta) -> refuses && meta.sequence() == 1
                                    ? Mono.error(new RefusedException(new Unwanted(event.member())))
                                    : Mono.fromRunnable(() -> APPLIED.add(meta.id())));
        }
    }

    private static final String OPERATOR = TestTokens.person("op", "33", "operator");

    @Autowired
    WebTestClient http;

    @Autowired
    EventPublisher publisher;

    @Autowired
    ParkedEvents parkedEvents;

    private final String subject = UUID.randomUUID().toString();
    private final String id =
            HeldEvent.id(HeldEvent.stream("members", Events.event(subject, 1).meta()), 1);

    @BeforeEach
    void parkOne() {
        Service.refuses = true;
        for (int sequence = 1; sequence <= 2; sequence++) {
            EventMeta meta = Events.event(subject, sequence).meta();
            publisher
                    .publish(new PendingEvent("parking-events", meta, "{\"member\":\"m\"}"))
                    .block();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(as(OPERATOR, http.get().uri("/api/v1/parked-events?limit=200"))
                                .expectStatus()
                                .isOk()
                                .expectBody(String.class)
                                .returnResult()
                                .getResponseBody())
                        .contains("\"id\":\"" + id + "\"")
                        .contains("\"behind\":1"));
    }

    private static ResponseSpec as(String token, RequestHeadersSpec<?> request) {
        return request.header("Authorization", "Bearer " + token).exchange();
    }

    private ResponseSpec post(String token, String what, String body) {
        return as(
                token,
                http.post()
                        .uri("/api/v1/parked-events/{id}/{what}", id, what)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .bodyValue(body));
    }

    @Test
    void anOperatorReplaysAnEventWhenTheCauseIsMended() {
        post(OPERATOR, "replay", "{}").expectStatus().isNoContent();
        assertThat(Service.APPLIED).noneMatch(it -> it.startsWith(subject));

        Service.refuses = false;
        post(OPERATOR, "replay", "{}").expectStatus().isNoContent();

        assertThat(Service.APPLIED).containsSubsequence(subject + "-1", subject + "-2");
        post(OPERATOR, "replay", "{}").expectStatus().isNotFound();
    }

    @Test
    void anOperatorSkipsAnEventAndSaysWhy() {
        post(OPERATOR, "skip", "{}").expectStatus().isBadRequest();

        post(OPERATOR, "skip", "{\"why\":\"sent by mistake\"}").expectStatus().isNoContent();

        assertThat(Service.APPLIED).contains(subject + "-2").doesNotContain(subject + "-1");
    }

    @Test
    void othersMayNot() {
        String auditor = TestTokens.person("au", "33", "auditor");
        as(auditor, http.get().uri("/api/v1/parked-events")).expectStatus().isForbidden();
        post(auditor, "skip", "{\"why\":\"no\"}").expectStatus().isForbidden();
        assertThat(Service.APPLIED).doesNotContain(subject + "-2");
    }
}
