package org.bangdai.notification.load;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bangdai.local.testing.TestKafka;
import org.bson.Document;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** {@code CLIENTS GATEWAY_CLASS_PATH}: many streams through the gateway: heap for each, and how long messages take. */
final class StreamLoadMain {

    private static final int FEW = 200;
    private static final int SECONDS = 15;

    private final LoadParts parts;
    private final SseClients clients;
    private final MongoCollection<Document> messages;
    private final KafkaProducer<String, byte[]> producer;
    private final Random random = new Random(1);

    /** When Kafka had taken an event, by its id. */
    private final Map<String, Long> accepted = new ConcurrentHashMap<>();

    private StreamLoadMain(LoadParts parts) throws Exception {
        this.parts = parts;
        clients = new SseClients(parts.gatewayPort);
        messages = MongoClients.create(parts.surroundings.getProperty("spring.mongodb.uri"))
                .getDatabase(parts.surroundings.getProperty("bangdai.store.database"))
                .getCollection("messages");
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        parts.surroundings.getProperty("spring.kafka.bootstrap-servers"),
                        "linger.ms",
                        0,
                        "max.request.size",
                        4 << 20),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public static void main(String[] args) throws Exception {
        int clients = Integer.parseInt(args[0]);
        createTopics();
        try (LoadParts parts = new LoadParts(args[1], "2g")) {
            new StreamLoadMain(parts).measure(clients);
        }
        System.exit(0);
    }

    private static void createTopics() throws Exception {
        List<NewTopic> topics = new ArrayList<>();
        for (String name : List.of("registry-events", "pairing-events", "evaluation-events")) {
            topics.add(new NewTopic(name, 3, (short) 1));
        }
        String brokers = TestKafka.bootstrapServers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(topics).all().get();
        }
    }

    private void measure(int count) throws Exception {
        clients.openUpTo(0, FEW);
        random("warm-up", 50, FEW, 10);
        long service = LoadParts.heap(parts.service);
        long gateway = LoadParts.heap(parts.gateway);
        long begun = System.nanoTime();
        clients.openUpTo(FEW, count);
        System.out.printf("%d streams open after %.0f s%n", count, (System.nanoTime() - begun) / 1e9);
        heap("service", parts.service, service, count);
        heap("gateway", parts.gateway, gateway, count);
        toAll("one message to all, the first one", count);
        random("100 messages/s to random ones", 100, count, SECONDS);
        random("50 events/s", 50, count, SECONDS);
        toAll("one message to all, another", count);
        heap("service, after the messages", parts.service, service, count);
        heap("gateway, after the messages", parts.gateway, gateway, count);
        System.out.printf("seen twice: %d, broken streams: %d%n", clients.doubled.get(), clients.broken.get());
        LoadParts.histogram(parts.service, "service");
        LoadParts.histogram(parts.gateway, "gateway");
    }

    private static void heap(String name, Process process, long before, int count) throws Exception {
        long more = LoadParts.heap(process) - before;
        System.out.printf("heap of the %s: %.1f KB a client%n", name, more / 1024.0 / (count - FEW));
    }

    private void toAll(String what, int count) throws Exception {
        String event = "to-all-" + System.nanoTime();
        publish(
                event,
                "ceremony-cancelled",
                "ceremony",
                Map.of("ceremonyId", "c", "title", "仪式", "reason", "台风", "participants", SseClients.persons(count)));
        report(what, List.of(event), count);
    }

    private void random(String what, int perSecond, int persons, int seconds) throws Exception {
        List<String> events = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < perSecond * seconds; i++) {
            long due = begun + i * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(200_000);
            }
            String mentor = SseClients.person(random.nextInt(persons));
            String event = what + "-" + i + "-" + begun;
            events.add(event);
            publish(event, "mentor-capacity-changed", mentor, Map.of("mentorId", mentor, "capacity", 2));
        }
        report(what, events, events.size());
    }

    private void publish(String id, String type, String subject, Map<String, Object> body) throws Exception {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(
                "pairing-events", subject, JsonMapper.shared().writeValueAsBytes(body));
        Map<String, String> attributes = new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", id,
                "ce_source", "/pairing-service",
                "ce_type", type,
                "ce_subject", subject,
                "ce_time", Instant.now().toString(),
                "ce_sequence", "1",
                "ce_division", "330523",
                "ce_actor", "system:load",
                "content-type", "application/json"));
        attributes.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(event, (done, failed) -> accepted.put(id, System.currentTimeMillis()));
    }

    /** Waits until the messages are stored and seen. */
    private void report(String what, List<String> events, int wanted) throws Exception {
        List<Long> sinceStored = new ArrayList<>();
        List<Long> sinceAccepted = new ArrayList<>();
        List<Document> stored = List.of();
        for (int i = 0; i < 300 && stored.size() < wanted; i++) {
            Thread.sleep(200);
            stored = Flux.fromIterable(events)
                    .buffer(500)
                    .concatMap(some -> messages.find(Filters.in("event", some)))
                    .collectList()
                    .block();
        }
        int missing = 0;
        for (Document message : stored) {
            String place = message.getString("person").substring("person-".length()) + "/"
                    + message.get("number", Number.class).longValue();
            for (int i = 0; i < 150 && !clients.seen.containsKey(place); i++) {
                Thread.sleep(100);
            }
            Long seen = clients.seen.get(place);
            if (seen == null) {
                missing++;
                continue;
            }
            sinceStored.add(seen - message.getDate("storedAt").getTime());
            sinceAccepted.add(seen - accepted.get(message.getString("event")));
        }
        System.out.printf(
                "%s: %d stored, %d not seen; stored -> seen %s; accepted by Kafka -> seen %s%n",
                what, stored.size(), missing, percentiles(sinceStored), percentiles(sinceAccepted));
    }

    private static String percentiles(List<Long> millis) {
        Collections.sort(millis);
        return millis.isEmpty()
                ? "never"
                : "p50 %d ms, p99 %d ms, max %d ms"
                        .formatted(
                                millis.get(millis.size() / 2), millis.get(millis.size() * 99 / 100), millis.getLast());
    }
}
