package org.bangdai.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the applications' missing ahead-of-time caches for the next start, one after another, while the stack runs. */
final class QuickStarts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QuickStarts.class);
    private static final Path NICE = Path.of("/usr/bin/nice");

    private final List<AppCommand> commands;
    private final Map<String, String> environment;
    private final Path log;
    private @Nullable Process running;
    private boolean closed;

    QuickStarts(List<AppCommand> commands, Map<String, String> environment, Path log) {
        this.commands = commands;
        this.environment = environment;
        this.log = log;
    }

    void prepare() {
        Thread.ofPlatform().name("quick-starts").daemon().start(() -> commands.forEach(this::prepare));
    }

    private void prepare(AppCommand command) {
        try {
            Path cache = command.cache();
            Path next = cache.resolveSibling(cache.getFileName() + ".next");
            if (Files.exists(cache)) {
                return;
            }
            Process started = launch(command.trainingLine(next));
            // Without one the next start is slower, and tries again afterwards.
            if (started != null && started.waitFor() == 0 && Files.exists(next)) {
                Files.move(next, cache, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException | RuntimeException failed) {
            LOG.warn("No quick start for {}.", command.module(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Process launch(List<String> training) throws IOException {
        if (closed) {
            return null;
        }
        List<String> line = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            // Whoever uses the stack comes first.
            line.addAll(List.of(NICE.toString(), "-n", "19"));
        }
        line.addAll(training);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process started = builder.start();
        running = started;
        return started;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (running != null) {
            // The one that writes the cache is a child of the one that was trained.
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
    }
}
