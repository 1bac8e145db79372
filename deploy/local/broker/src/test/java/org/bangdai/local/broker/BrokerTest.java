package org.bangdai.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {

    private static final TopicPartition EVENTS = new TopicPartition("events", 0);

    private final Path lib = Path.of(System.getProperty("bangdai.broker.lib"));

    @TempDir
    Path home;

    @Test
    void whatWasAcknowledgedSurvivesAKill() throws Exception {
        try (Broker broker = Broker.start(BrokerSettings.of(lib, home.resolve("kafka")))) {
            createTopic(broker);
            send(broker, "before");

            broker.kill();
            broker.restart();
            send(broker, "after");

            assertThat(read(broker, 2)).containsExactly("before", "after");
        }
    }

    @Test
    void aBrokerOnATakenPortFailsAndNamesItsLog() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            BrokerSettings settings =
                    BrokerSettings.of(lib, home.resolve("kafka")).withPort(taken.getLocalPort());

            assertThatThrownBy(() -> Broker.start(settings))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(settings.log().toString());
        }
    }

    @Test
    void aBrokerEndsWhenItsParentsEndOfTheInputCloses() throws Exception {
        try (Broker broker = Broker.start(BrokerSettings.of(lib, home.resolve("kafka")))) {
            broker.abandon();

            assertThat(broker.onExit().get(40, TimeUnit.SECONDS).isAlive()).isFalse();
        }
    }

    private static void createTopic(Broker broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(EVENTS.topic(), 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static void send(Broker broker, String value) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(EVENTS.topic(), "key", value)).get(30, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(Broker broker, int count) {
        Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers());
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(EVENTS));
            consumer.seekToBeginning(List.of(EVENTS));
            for (int polls = 0; values.size() < count && polls < 30; polls++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
