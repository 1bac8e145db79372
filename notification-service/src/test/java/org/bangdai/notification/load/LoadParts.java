package org.bangdai.notification.load;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.bangdai.platform.testing.LocalParts;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** The service and the gateway, each in a process of its own, on the MongoDB, Kafka and issuer of this one. */
final class LoadParts implements AutoCloseable {

    private static final List<String> SHARED = List.of(
            "spring.kafka.bootstrap-servers",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri",
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri");

    final ConfigurableEnvironment surroundings;
    final int gatewayPort = freePort();
    private final int servicePort = freePort();
    final Process service;
    final Process gateway;

    LoadParts(String gatewayClassPath, String heap) throws IOException {
        GenericApplicationContext context = new GenericApplicationContext();
        new LocalParts().initialize(context);
        surroundings = context.getEnvironment();
        Map<String, String> own = new HashMap<>();
        for (String name : List.of("spring.mongodb.uri", "bangdai.store.database")) {
            own.put(name, surroundings.getProperty(name));
        }
        own.put("server.port", Integer.toString(servicePort));
        service = start(
                System.getProperty("java.class.path"),
                "org.bangdai.notification.NotificationServiceApplication",
                heap,
                own);
        Map<String, String> front = new HashMap<>();
        front.put("server.port", Integer.toString(gatewayPort));
        front.put("bangdai.gateway.services.urls.notification", "http://localhost:" + servicePort);
        gateway = start(gatewayClassPath, "org.bangdai.gateway.GatewayApplication", heap, front);
        // Whoever breaks the measuring off leaves nothing running.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        awaitPort(servicePort);
        awaitPort(gatewayPort);
    }

    private Process start(String classPath, String main, String heap, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                main,
                "--management.server.port=0",
                "--logging.level.root=warn"));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        for (String name : SHARED) {
            command.add("--" + name + "=" + surroundings.getProperty(name));
        }
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(File.createTempFile("bangdai-load-", ".log"));
        for (String key : List.of("BANGDAI_PERSON_ID_KEY", "BANGDAI_PERSONAL_DATA_KEY")) {
            process.environment().put(key, surroundings.getProperty(key));
        }
        return process.start();
    }

    /** What lives on a process's heap after a full collection, in bytes. */
    static long heap(Process process) throws IOException {
        Process jcmd = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/jcmd",
                        Long.toString(process.pid()),
                        "GC.class_histogram")
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(jcmd.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith("Total"))
                    .mapToLong(line -> Long.parseLong(line.split(" +")[2]))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The classes that take most of it, for whoever wants to make it less. */
    static void histogram(Process process, String name) throws IOException, InterruptedException {
        new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/jcmd",
                        Long.toString(process.pid()),
                        "GC.class_histogram")
                .redirectOutput(new File(System.getProperty("java.io.tmpdir"), "bangdai-heap-" + name + ".txt"))
                .start()
                .waitFor();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    private void awaitPort(int port) {
        for (int i = 0; i < 600; i++) {
            try (Socket open = new Socket("localhost", port)) {
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(100_000_000);
            }
        }
        close();
        throw new IllegalStateException("nothing answers on port " + port);
    }

    @Override
    public void close() {
        gateway.destroyForcibly();
        service.destroyForcibly();
    }
}
