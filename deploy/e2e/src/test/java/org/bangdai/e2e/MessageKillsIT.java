package org.bangdai.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * SIGKILL to what carries messages, at a random moment while a hundred events are told to a hundred persons each: every inbox has each message once, numbered without a gap, and
 * its count of unread ones is right.
 */
class MessageKillsIT {

    private static final int EVENTS = 100;
    private static final int PERSONS = 100;
    private static final int WITHIN = 6000;
    private static final Duration LONG = Duration.ofMinutes(5);

    @TestFactory
    List<DynamicTest> eachMessageIsThereOnce() {
        return Stream.of("notification-service", "kafka", "mongo")
                .flatMap(process -> Kills.rounds("messages, " + process, random -> told(process, random)).stream())
                .toList();
    }

    private static void told(String process, Random random) {
        String round = UUID.randomUUID().toString();
        List<String> persons =
                IntStream.range(0, PERSONS).mapToObj(i -> round + "-" + i).toList();
        Set<String> links = Kills.during(process, random, WITHIN, () -> publish(round, persons));
        for (String person : persons) {
            Api reader = new Api(Bangdai.token(person, "mentee"));
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(reader.read("/notifications/unread-count")
                                    .json()
                                    .path("unread")
                                    .asInt())
                            .isEqualTo(EVENTS));
            List<JsonNode> inbox = new ArrayList<>();
            reader.read("/notifications?limit=200").json().path("items").forEach(inbox::add);
            assertThat(inbox).extracting(it -> it.path("link").asString()).containsExactlyInAnyOrderElementsOf(links);
            assertThat(inbox)
                    .extracting(it -> it.path("number").asLong())
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, EVENTS).boxed().toList());
        }
        Kills.nothingIsParked();
    }

    /** Cancelled ceremonies, told to all; done when Kafka has all of them. The ends of their messages' links. */
    private static Set<String> publish(String round, List<String> persons) {
        Set<String> links = new HashSet<>();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Bangdai.stack().url("kafka"), "linger.ms", 5),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < EVENTS; i++) {
                String ceremony = round + "-ceremony-" + i;
                links.add("/ceremonies/" + ceremony);
                sent.add(producer.send(cancelled(ceremony, persons)));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return links;
    }

    private static ProducerRecord<String, byte[]> cancelled(String ceremony, List<String> participants) {
        Map<String, Object> body =
                Map.of("ceremonyId", ceremony, "title", "结对仪式", "reason", "台风", "participants", participants);
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>("pairing-events", ceremony, Api.JSON.writeValueAsBytes(body));
        Map<String, String> attributes = new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_source", "/pairing-service",
                "ce_type", "ceremony-cancelled",
                "ce_subject", ceremony,
                "ce_time", Instant.now().toString(),
                "ce_sequence", "1",
                "ce_division", "330523",
                "ce_actor", "system:e2e",
                "content-type", "application/json"));
        attributes.forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        return event;
    }
}
