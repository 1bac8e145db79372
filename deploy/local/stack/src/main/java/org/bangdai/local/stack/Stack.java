package org.bangdai.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All of Bangdai on this machine: MongoDB, Kafka, the token issuer, the three services and the gateway. Every process but
 * the issuer is a JVM of its own and ends with this one. The processes are called pairing-service, evaluation-service,
 * notification-service, gateway, kafka and mongo.
 */
public final class Stack implements AutoCloseable {

    private final StackSettings settings;
    private final Secrets secrets;
    private final HomeLock lock;
    private final Parts parts;
    private final Consumer<String> progress;
    private final CompletableFuture<StackException> failure = new CompletableFuture<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable LocalIssuer issuer;
    private volatile @Nullable QuickStarts quickStarts;

    Stack(StackSettings settings, Secrets secrets, HomeLock lock, Parts parts, Consumer<String> progress) {
        this.settings = settings;
        this.secrets = secrets;
        this.lock = lock;
        this.parts = parts;
        this.progress = progress;
    }

    /**
     * Starts everything and waits until all of it is ready.
     *
     * @throws StackException when something does not come up; what did is stopped
     */
    public static Stack start(StackSettings settings) {
        Stack stack = of(settings, line -> {});
        stack.run();
        return stack;
    }

    /** A stack that {@link #run()} starts; until then it only holds the home folder. */
    static Stack of(StackSettings settings, Consumer<String> progress) {
        HomeLock lock = HomeLock.on(settings.home());
        Secrets secrets = Secrets.in(settings.home());
        return new Stack(settings, secrets, lock, Parts.of(settings, secrets), progress);
    }

    void run() {
        try {
            settings.requireFreePorts();
            startAll(parts.stores());
            if (settings.embedsIssuer()) {
                issuer = LocalIssuer.start(settings, secrets.personIds());
            }
            startAll(parts.apps());
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    public String gatewayUrl() {
        return settings.ports().url(Port.GATEWAY);
    }

    /** Where a process is reached: http for the services, a connection string for mongo, host:port for kafka. */
    public String url(String process) {
        return part(process).url();
    }

    /** Where a service's or the gateway's health and metrics are. */
    public String managementUrl(String process) {
        return Stream.of(App.values())
                .filter(app -> app.process().equals(process))
                .map(app -> settings.ports().url(app.managementPort()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(process + " has no management port"));
    }

    /** Data, logs and keys. */
    public Path home() {
        return settings.home();
    }

    /** SIGKILL; {@link #restart} brings it back. */
    public void kill(String process) {
        part(process).kill();
    }

    /** Starts a killed process on its port and data, or kills and starts a running one; waits until it is ready. */
    public void restart(String process) {
        Part part = part(process);
        part.kill();
        part.start(failure::complete);
    }

    /**
     * Starts a further process of a service beside the one that the gateway calls, and waits until it is ready. It ends when it is closed, or else with this JVM.
     */
    public Replica replica(String process) {
        App app = Stream.of(App.values())
                .filter(it -> it.process().equals(process))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(process + " is no service"));
        Part part = Parts.replica(app, settings, secrets);
        part.start(failure::complete);
        return new Replica(part);
    }

    /** Moves the services' time, and returns when all of them see it. */
    public void advanceClock(Duration step) {
        settings.clock().advance(step);
        LockSupport.parkNanos(DemoClock.SEEN_WITHIN.toNanos());
    }

    /** What the services' clocks show. */
    public Instant now() {
        return settings.clock().now();
    }

    /** A bearer token as a demo account, valid for hours of real time. */
    public String token(String accountName) {
        return token(DemoAccount.named(accountName));
    }

    String token(DemoAccount account) {
        LocalIssuer local = issuer;
        if (local == null) {
            throw new StackException("Tokens come from " + settings.issuer() + ", which is not part of this stack.");
        }
        return local.token(account);
    }

    /** The person id of an ID number under this stack's key. */
    public String personId(String idNumber) {
        return secrets.personIds().of(idNumber).toString();
    }

    /** Lets later stacks of these sources start quicker; goes on in the background. */
    void prepareQuickStarts() {
        QuickStarts preparing = new QuickStarts(
                Stream.of(App.values()).map(app -> AppCommand.of(app, settings)).toList(),
                Parts.environment(settings, secrets),
                settings.log("quick-starts"));
        quickStarts = preparing;
        preparing.prepare();
    }

    StackSettings settings() {
        return settings;
    }

    /** Completes when a process ends that nobody asked to. */
    CompletableFuture<StackException> failure() {
        return failure;
    }

    boolean isClosed() {
        return closed.get();
    }

    /** Stops all, callers before those they call. May repeat. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        QuickStarts preparing = quickStarts;
        if (preparing != null) {
            preparing.close();
        }
        Parts.inParallel(parts.apps(), Part::stop);
        Parts.inParallel(parts.stores(), Part::stop);
        LocalIssuer local = issuer;
        if (local != null) {
            local.close();
        }
        lock.close();
    }

    private void startAll(List<Part> some) {
        Parts.inParallel(some, part -> {
            long start = System.nanoTime();
            part.start(failure::complete);
            progress.accept("  %-22s ready after %.1f s".formatted(part.name(), (System.nanoTime() - start) / 1e9));
        });
    }

    private Part part(String process) {
        return Stream.concat(parts.stores().stream(), parts.apps().stream())
                .filter(part -> part.name().equals(process))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("This stack has no process '" + process + "'."));
    }
}
