package org.bangdai.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.bangdai.local.broker.Broker;
import org.bangdai.local.broker.BrokerSettings;
import org.testcontainers.kafka.KafkaContainer;

/**
 * The Kafka broker that the tests of this JVM share: Apache Kafka in a container where a Docker engine answers, else
 * the embedded one in its own process on a free port. It starts at first use and ends with the JVM. Topics are not
 * created by themselves; every test uses names of its own.
 */
public final class TestKafka {

    private static final String IMAGE = "apache/kafka:4.2.0";

    private TestKafka() {}

    /** Where clients connect, as {@code host:port}. */
    public static String bootstrapServers() {
        return Holder.BOOTSTRAP_SERVERS;
    }

    private static String startContainer() {
        KafkaContainer container = new KafkaContainer(IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        container.start();
        return container.getBootstrapServers();
    }

    private static String startEmbedded() {
        String lib = System.getProperty("bangdai.broker.lib");
        if (lib == null) {
            throw new IllegalStateException(
                    "Set -Dbangdai.broker.lib to deploy/local/broker/target/lib; Maven's test runs do.");
        }
        try {
            Path home = Files.createTempDirectory("bangdai-test-kafka");
            Broker broker = Broker.start(BrokerSettings.of(Path.of(lib), home.resolve("data")));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(broker, home), "test-kafka-stop"));
            return broker.bootstrapServers();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void remove(Broker broker, Path home) {
        broker.close();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException leftBehind) {
            System.err.println("Could not remove " + home + ": " + leftBehind.getMessage());
        }
    }

    private static final class Holder {
        private static final String BOOTSTRAP_SERVERS = Docker.answers() ? startContainer() : startEmbedded();
    }
}
