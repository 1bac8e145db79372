package org.bangdai.local.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A Kafka broker (KRaft, broker and controller in one) in a JVM of its own, which ends with this one. Topics are not
 * created by themselves. Not safe for use by several threads at once.
 */
public final class Broker implements AutoCloseable {

    private static final int ATTEMPTS = 3;

    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    /** The first clean stop also writes the class archive that makes later starts quick. */
    private static final Duration FIRST_STOP_LIMIT = Duration.ofSeconds(40);

    private final BrokerSettings settings;
    private final int port;
    private boolean archived;
    private Process process;

    private Broker(BrokerSettings settings, int port) {
        this.settings = settings;
        this.port = port;
        this.process = launch();
    }

    /**
     * Starts a broker and waits until it serves requests.
     *
     * @throws IllegalStateException when it does not start; the message names its log
     */
    public static Broker start(BrokerSettings settings) {
        if (settings.port() != 0) {
            return new Broker(settings, settings.port());
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return new Broker(settings, freePort());
            } catch (IllegalStateException portMayHaveBeenTaken) {
                if (attempt == ATTEMPTS) {
                    throw portMayHaveBeenTaken;
                }
            }
        }
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public long pid() {
        return process.pid();
    }

    /** Completes when the present process has ended, whoever ended it. */
    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** SIGKILL: what was acknowledged is in the operating system's cache and survives, as in a crash of the process. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Starts again on the same data and port, after {@link #kill()} or a clean stop; waits until it serves. */
    public void restart() {
        close();
        process = launch();
    }

    /** Stops cleanly, by force when that takes too long. May repeat. */
    @Override
    public void close() {
        process.destroy();
        Duration limit = archived ? STOP_LIMIT : FIRST_STOP_LIMIT;
        process.onExit()
                .completeOnTimeout(process, limit.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        kill();
    }

    /** Lets go of the process as this JVM's end would; for tests. */
    void abandon() throws IOException {
        process.getOutputStream().close();
    }

    private Process launch() {
        archived = Files.exists(settings.archive());
        try {
            Files.createDirectories(settings.data());
            Path properties = settings.data().resolveSibling(settings.data().getFileName() + ".properties");
            Files.writeString(properties, BrokerProperties.of(settings.data(), port, freePort()));
            Process started = new ProcessBuilder(command(properties))
                    .redirectError(
                            ProcessBuilder.Redirect.appendTo(settings.log().toFile()))
                    .start();
            awaitReady(started);
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<String> command(Path properties) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + settings.archive(),
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-cp",
                settings.lib().resolve("*").toString(),
                BrokerMain.class.getName(),
                properties.toString());
    }

    private void awaitReady(Process started) throws IOException {
        // Nothing reads this pipe later, and the broker writes nothing more to it: its log goes to standard error.
        BufferedReader output = started.inputReader();
        CompletableFuture<Process> limit = started.onExit()
                .orTimeout(settings.startLimit().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((ended, late) -> {
                    if (late != null) {
                        started.destroyForcibly();
                    }
                });
        String line = output.readLine();
        limit.cancel(false);
        if (!BrokerMain.READY.equals(line)) {
            started.destroyForcibly();
            throw new IllegalStateException("The Kafka broker did not start; its log is " + settings.log());
        }
    }

    private static int freePort() {
        try (ServerSocket socket = FreePort.hold()) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
