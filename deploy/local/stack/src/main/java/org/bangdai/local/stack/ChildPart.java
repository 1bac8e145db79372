package org.bangdai.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A JVM of its own, whose output goes to a file. */
final class ChildPart implements Part {

    private static final long POLL_MILLIS = 100;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final Child child;
    private volatile @Nullable Process process;
    private volatile boolean wanted;
    private volatile boolean stopped;

    ChildPart(Child child) {
        this.child = child;
    }

    @Override
    public String name() {
        return child.name();
    }

    @Override
    public String url() {
        return child.url();
    }

    @Override
    public void start(Consumer<StackException> ended) {
        Process started = launch();
        try {
            awaitServing(started);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("The wait for " + name() + " was interrupted.", interrupted);
        }
        started.onExit().thenAccept(end -> {
            // A kill or stop takes it out of the field, or the wish away, first.
            if (wanted && process == started) {
                ended.accept(new StackException(
                        name() + " ended unexpectedly (exit code " + end.exitValue() + "); its log is " + child.log()));
            }
        });
    }

    private synchronized Process launch() {
        if (stopped) {
            throw new StackException("The stack is stopping; " + name() + " is not started any more.");
        }
        Process running = process;
        if (running != null && running.isAlive()) {
            throw new IllegalStateException(name() + " runs already");
        }
        try {
            Files.createDirectories(child.log().toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(child.command().line())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(child.log().toFile()));
            builder.environment().putAll(child.environment());
            wanted = true;
            Process started = builder.start();
            process = started;
            return started;
        } catch (IOException failed) {
            throw new StackException(name() + " cannot be started: " + failed.getMessage(), failed);
        }
    }

    private void awaitServing(Process started) throws InterruptedException {
        Instant limit = Instant.now().plus(child.startLimit());
        while (!child.probe().serves()) {
            if (started.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new StackException(name() + " ended before it was ready (exit code " + started.exitValue()
                        + "); its log is " + child.log());
            }
            if (Instant.now().isAfter(limit)) {
                kill();
                throw new StackException(name() + " was not ready within "
                        + child.startLimit().toSeconds() + " s; its log is " + child.log());
            }
        }
    }

    @Override
    public void kill() {
        wanted = false;
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    @Override
    public void stop() {
        synchronized (this) {
            stopped = true;
            wanted = false;
        }
        Process running = process;
        if (running != null) {
            running.destroy();
            running.onExit()
                    .completeOnTimeout(running, STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            kill();
        }
    }
}
