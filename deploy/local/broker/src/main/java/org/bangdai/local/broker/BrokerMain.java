package org.bangdai.local.broker;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/**
 * The broker's own JVM: formats an empty data directory, starts broker and controller, then prints {@value #READY}.
 * {@code kafka.Kafka} would need a second JVM for the format, and cannot say when it is ready.
 */
final class BrokerMain {

    static final String READY = "ready";

    private BrokerMain() {}

    public static void main(String[] args) throws Exception {
        Tether.hold();
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(args[0]))) {
            properties.load(file);
        }
        KafkaConfig config = new KafkaConfig(properties);
        format(config, Path.of(properties.getProperty("log.dirs")));
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
        startup(server);
        System.out.println(READY);
        server.awaitShutdown();
    }

    private static void startup(KafkaRaftServer server) {
        try {
            server.startup();
        } catch (RuntimeException failed) {
            failed.printStackTrace();
            // What did start keeps the JVM alive, and the parent waiting.
            Runtime.getRuntime().halt(1);
        }
    }

    private static void format(KafkaConfig config, Path data) throws Exception {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(System.err)
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(config.nodeId())
                .setControllerListenerName(config.controllerListenerNames().get(0))
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .addDirectory(data.toString())
                .setMetadataLogDirectory(data.toString())
                .run();
    }
}
