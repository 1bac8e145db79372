package org.bangdai.evaluation.review;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bangdai.local.mongo.EmbeddedMongoMain;

/** A process of the storm, on this one's class path. */
final class StormProcess {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    /** Nothing is signed in a storm, but without a key no replica starts. */
    private static final String MASTER_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final Process process;
    private final int port;

    private StormProcess(Path log, int port, Map<String, String> environment, List<String> command) throws IOException {
        List<String> java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        java.addAll(1, command.subList(0, 1));
        java.addAll(command.subList(1, command.size()));
        ProcessBuilder builder =
                new ProcessBuilder(java).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        this.process = builder.start();
        this.port = port;
    }

    static StormProcess mongo(Path home) throws IOException, InterruptedException {
        int port = freePort();
        StormProcess mongo = new StormProcess(
                home.resolve("mongo.log"),
                port,
                Map.of(),
                List.of(
                        "-Xmx3g",
                        EmbeddedMongoMain.class.getName(),
                        home.resolve("mongo").toString(),
                        String.valueOf(port)));
        mongo.until(() -> new Socket("localhost", port).close());
        return mongo;
    }

    /** With the heap that the local stack gives it, and a business clock that the file moves. */
    static StormProcess service(Path home, int number, String mongo, String kafka, Path clock) throws IOException {
        int management = freePort();
        return new StormProcess(
                home.resolve("evaluation-" + number + ".log"),
                management,
                Map.of(
                        "BANGDAI_MONGO_URI",
                        mongo,
                        "BANGDAI_KAFKA_SERVERS",
                        kafka,
                        "BANGDAI_PERSONAL_DATA_KEY",
                        MASTER_KEY,
                        "BANGDAI_DEMO_CLOCK_FILE",
                        clock.toString(),
                        "BANGDAI_EVALUATION_PORT",
                        String.valueOf(freePort()),
                        "BANGDAI_EVALUATION_MANAGEMENT_PORT",
                        String.valueOf(management)),
                List.of("-Xmx256m", "org.bangdai.evaluation.EvaluationServiceApplication"));
    }

    String uri() {
        return "mongodb://localhost:" + port;
    }

    void untilReady() throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest ready = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                    .build();
            until(() -> {
                if (http.send(ready, BodyHandlers.discarding()).statusCode() != 200) {
                    throw new IOException("not ready");
                }
            });
        }
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    private interface Attempt {
        void run() throws IOException, InterruptedException;
    }

    private void until(Attempt attempt) throws InterruptedException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            try {
                attempt.run();
                return;
            } catch (IOException notYet) {
                if (!process.isAlive() || System.nanoTime() - end > 0) {
                    throw new IllegalStateException("A process does not start: see its log", notYet);
                }
                process.onExit()
                        .completeOnTimeout(process, 100, TimeUnit.MILLISECONDS)
                        .join();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
