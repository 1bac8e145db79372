package org.bangdai.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.bangdai.local.broker.Broker;
import org.bangdai.local.broker.BrokerSettings;
import org.jspecify.annotations.Nullable;

/** The embedded Kafka. */
final class BrokerPart implements Part {

    private final BrokerSettings settings;
    private @Nullable Broker broker;
    private volatile boolean wanted;
    private volatile boolean stopped;

    private BrokerPart(BrokerSettings settings) {
        this.settings = settings;
    }

    static BrokerPart of(StackSettings stack) {
        Path lib = brokerLib(stack.root());
        return new BrokerPart(BrokerSettings.of(lib, stack.home().resolve("kafka"))
                .withPort(stack.ports().of(Port.KAFKA))
                .withLog(stack.log("kafka")));
    }

    /** The gathered class path of the broker; its child jar also ties the other processes to this one. */
    static Path brokerLib(Path root) {
        String set = System.getProperty("bangdai.broker.lib");
        return set == null ? root.resolve("deploy/local/broker/target/lib") : Path.of(set);
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String url() {
        return "localhost:" + settings.port();
    }

    @Override
    public synchronized void start(Consumer<StackException> ended) {
        if (stopped) {
            throw new StackException("The stack is stopping; kafka is not started any more.");
        }
        if (!Files.isDirectory(settings.lib())) {
            throw new StackException(settings.lib() + " is missing: build with mvn -DskipTests package.");
        }
        Broker running = launch();
        wanted = true;
        long pid = running.pid();
        running.onExit().thenAccept(end -> {
            if (wanted && end.pid() == pid) {
                ended.accept(new StackException(
                        "kafka ended unexpectedly (exit code " + end.exitValue() + "); its log is " + settings.log()));
            }
        });
    }

    private Broker launch() {
        try {
            Broker present = broker;
            if (present != null) {
                present.restart();
                return present;
            }
            Broker started = Broker.start(settings);
            broker = started;
            return started;
        } catch (IllegalStateException failed) {
            throw new StackException("kafka ended before it was ready; its log is " + settings.log(), failed);
        }
    }

    @Override
    public synchronized void kill() {
        wanted = false;
        if (broker != null) {
            broker.kill();
        }
    }

    @Override
    public void stop() {
        // Outside the lock: a start may be under way, and its process ends with this one in any case.
        stopped = true;
        wanted = false;
        close();
    }

    private synchronized void close() {
        if (broker != null) {
            broker.close();
        }
    }
}
