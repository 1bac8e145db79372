package org.bangdai.evaluation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bangdai.evaluation.evidence.Activities;
import org.bangdai.local.testing.TestKafka;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.event.EventPublisher;
import org.bangdai.platform.event.PendingEvent;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.testing.GoldenSamples;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From pairing-service's events, as their samples say, to those of reviews, over Kafka. */
@ReviewService
class KafkaStoryTest {

    private final String pairing = UUID.randomUUID().toString();

    @Autowired
    EventPublisher publisher;

    @Autowired
    Activities activities;

    @Autowired
    AggregateFactory stores;

    @BeforeAll
    static void topic() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            admin.createTopics(List.of(
                    new NewTopic("pairing-events", 3, (short) 1), new NewTopic("pairing-events.DLT", 3, (short) 1)));
        }
    }

    /** With this test's pairing in place of the sample's. */
    private PendingEvent sample(String type, String subject, long sequence) {
        String json = GoldenSamples.read("pairing-service", type);
        String data = json.replaceFirst("(\"pairingId\"\\s*:\\s*\")[^\"]*", "$1" + pairing)
                .replaceFirst("(\"activityId\"\\s*:\\s*\")[^\"]*", "$1" + subject);
        return event(type, subject, sequence, data);
    }

    private PendingEvent event(String type, String subject, long sequence, String data) {
        return new PendingEvent(
                "pairing-events",
                new EventMeta(
                        UUID.randomUUID().toString(),
                        "/pairing-service/pairings",
                        type,
                        subject,
                        sequence,
                        Instant.parse("2026-11-23T08:00:00Z"),
                        "330523",
                        "person:p",
                        pairing,
                        null),
                data);
    }

    private void publish(PendingEvent event) {
        publisher.publish(event).block();
    }

    @Test
    void aPairingsEventsBecomeReviewsInWhateverOrderTheyCome() {
        PendingEvent offered = event("pairing-offered", pairing, 1, "{}");
        PendingEvent created = sample("pairing-created", pairing, 2);
        PendingEvent ended = sample("pairing-terminated", pairing, 3);
        String activity = UUID.randomUUID().toString();

        publish(event("activity-recorded", activity, 1, "{}"));
        publish(sample("activity-confirmed", activity, 2));
        String corrected = UUID.randomUUID().toString();
        publish(sample("activity-superseded", corrected, 3));
        publish(sample("activity-confirmed", corrected, 2));
        publish(event("activity-recorded", corrected, 1, "{}"));
        publish(ended);
        publish(event("pairing-created", UUID.randomUUID().toString(), 1, "{\"pairingId\":null}"));
        publish(created);
        publish(created);
        publish(offered);

        List<String> seen = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        TestKafka.bootstrapServers(),
                        "group.id",
                        "story-" + pairing,
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("evaluation-events"));
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(entry -> {
                    if (pairing.equals(entry.key())) {
                        seen.add(
                                new String(entry.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8));
                    }
                });
                assertThat(seen).contains("review-scheduled", "review-due");
            });
        }
        await().untilAsserted(() -> assertThat(activities
                        .held(pairing, LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1))
                        .count()
                        .block())
                .isEqualTo(1));
    }

    @Test
    void theLastThatWasHeardOfAnActivityCounts() {
        Activities.Confirmed confirmed =
                new Activities.Confirmed("late-" + pairing, pairing, "330523", LocalDate.of(2026, 11, 20));
        Activities.Ended ended = new Activities.Ended("late-" + pairing, pairing, "330523");
        activities.ended(ended, 3).block();
        activities.confirmed(confirmed, 2).block();
        assertThat(held()).isZero();

        Activities.Confirmed other =
                new Activities.Confirmed("other-" + pairing, pairing, "330523", LocalDate.of(2026, 11, 20));
        activities.confirmed(other, 2).block();
        activities.confirmed(other, 2).block();
        assertThat(held()).isEqualTo(1);
        activities
                .ended(new Activities.Ended("other-" + pairing, pairing, "330523"), 3)
                .block();
        activities.confirmed(other, 2).block();
        assertThat(held()).isZero();
    }

    @Test
    void aRowOfAnOlderVersionCountsUntilItsActivityEnds() {
        stores.rows("activities")
                .insertOnce(new Document("_id", "old-" + pairing)
                        .append("pairingId", pairing)
                        .append("division", "330523")
                        .append("heldOn", "2026-11-20"))
                .block();
        assertThat(held()).isEqualTo(1);
        activities
                .ended(new Activities.Ended("old-" + pairing, pairing, "330523"), 3)
                .block();
        assertThat(held()).isZero();
    }

    private long held() {
        return activities
                .held(pairing, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30))
                .count()
                .block();
    }
}
