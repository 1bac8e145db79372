package org.bangdai.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.event.EventPublisher;
import org.bangdai.platform.event.PendingEvent;
import org.bangdai.platform.testing.IndexGuard;
import org.bangdai.platform.testing.LocalParts;
import org.bangdai.platform.testing.TestTokens;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=audit-service",
            "spring.config.import=classpath:bangdai-defaults.yaml",
            "bangdai.events.topics=some-audited,more-audited",
            "bangdai.events.partitions=2",
            "bangdai.audit.topics=some-audited,more-audited"
        })
@ContextConfiguration(initializers = LocalParts.class)
@AutoConfigureWebTestClient
class AuditTest {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Service {

        static IndexGuard guard;

        @Bean
        static MongoClientSettingsBuilderCustomizer guarded() {
            return settings -> guard = IndexGuard.watch(settings);
        }
    }

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @Autowired
    WebTestClient http;

    @Autowired
    EventPublisher publisher;

    @Autowired
    AuditTrail trail;

    @Autowired
    MongoDatabase database;

    /** Of each test its own county, since all share the database. */
    private static int counties = 100000;

    private String county;

    @BeforeEach
    void county() {
        county = String.valueOf(++counties);
    }

    @AfterEach
    void indexed() {
        Service.guard.verify();
    }

    private static EventMeta meta(String division, int minute, String actor) {
        return new EventMeta(
                UUID.randomUUID().toString(),
                "/pairing-service/pairings",
                "pairing-created",
                "pairing-" + UUID.randomUUID(),
                minute + 1L,
                NOON.plus(Duration.ofMinutes(minute)),
                division,
                actor,
                "key",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    private EventMeta happened(String topic, EventMeta meta) {
        publisher.publish(new PendingEvent(topic, meta, "{\"secret\":\"王小明\"}")).block();
        return meta;
    }

    private void awaitRows(int rows) {
        await().atMost(Duration.ofSeconds(30)).until(() -> rows().size() == rows);
    }

    private List<Document> rows() {
        return Flux.from(database.getCollection("audit")
                        .find(new Document("divisions", county))
                        .sort(new Document("at", 1)))
                .collectList()
                .block();
    }

    private ResponseSpec get(String token, String query) {
        return http.get()
                .uri("/api/v1/audit" + query)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private String auditor() {
        return TestTokens.person("au", county, "auditor");
    }

    @Test
    void everyEventOfEveryTopicIsOneRowWithoutItsBody() {
        EventMeta first = happened("some-audited", meta(county + "205", 1, "person:p1"));
        happened("some-audited", first);
        EventMeta second = happened("more-audited", meta(county, 2, "system:reviews"));

        awaitRows(2);
        get(auditor(), "")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[0].id")
                .isEqualTo(second.id())
                .jsonPath("$.items[1].id")
                .isEqualTo(first.id())
                .jsonPath("$.items[1].actor")
                .isEqualTo("person:p1")
                .jsonPath("$.items[1].action")
                .isEqualTo("pairing-created")
                .jsonPath("$.items[1].subject")
                .isEqualTo(first.subject())
                .jsonPath("$.items[1].at")
                .isEqualTo("2026-11-23T04:01:00Z");
        assertThat(rows().toString()).doesNotContain("王小明");
    }

    @Test
    void pagesAreNarrowedByTimeAndActor() {
        IntStream.range(0, 5).forEach(i -> happened("some-audited", meta(county, i, "person:p" + i % 2)));
        awaitRows(5);

        get(auditor(), "?from=2026-11-23T04:01:00Z&to=2026-11-23T04:04:00Z&actor=person:p1")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2);
        get(auditor(), "?limit=2&actor=person:p0")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.next")
                .isNotEmpty();
        get(auditor(), "?from=yesterday").expectStatus().isBadRequest();
        get(auditor(), "?from=-1000000000-01-01T00:00:00Z").expectStatus().isBadRequest();
    }

    @Test
    void anotherCountyIsNotThereAndOtherRolesMayNotLook() {
        happened("some-audited", meta(county, 1, "person:p1"));
        awaitRows(1);

        for (String elsewhere : List.of("999999", "")) {
            get(TestTokens.person("au", elsewhere, "auditor"), "")
                    .expectBody()
                    .jsonPath("$.items.length()")
                    .isEqualTo(0);
        }
        get(TestTokens.person("o", county, "organiser"), "").expectStatus().isForbidden();
        for (String path : List.of("/reads", "/days", "/days/2026-11-23/verification")) {
            get(TestTokens.person("o", county, "organiser"), path)
                    .expectStatus()
                    .isForbidden();
            http.get().uri("/api/v1/audit" + path).exchange().expectStatus().isUnauthorized();
        }
        get(auditor(), "/days").expectStatus().isOk();
        get(auditor(), "/days/1999-01-01/verification").expectStatus().isNotFound();
        get(auditor(), "/days/yesterday/verification").expectStatus().isBadRequest();
    }

    @Test
    void readsInClearAreThereBeforeTheAnswer() {
        Caller by = new Caller("person:o1", "o1", "app", Set.of("organiser"), county, null, new Scope.Within(county));
        List<String> ids = IntStream.range(0, 501).mapToObj(i -> "p" + i).toList();

        trail.unmaskedRead(by, "persons", county, ids).block();
        trail.maskedList(by, "persons", county).block();
        trail.unmaskedRead(by, "persons", county, List.of()).block();

        get(auditor(), "/reads?actor=person:o1")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(3)
                .jsonPath("$.items[?(@.action == 'unmasked-read')].ids.length()")
                .value(sizes -> assertThat(sizes.toString()).contains("500", "1"))
                .jsonPath("$.items[?(@.action == 'masked-list')].resource")
                .isEqualTo("persons");
    }
}
