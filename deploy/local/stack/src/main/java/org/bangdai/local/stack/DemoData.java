package org.bangdai.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

/** Runs the demo loaders that have not run for a home folder yet, and remembers there which have. */
public final class DemoData {

    /** In the order in which they run. */
    private static final List<DemoLoader> LOADERS = List.of(new HistoryLoader());

    private DemoData() {}

    /** To be called before the stack runs. */
    static void beforeStart(StackSettings settings) {
        List<String> loaded = loaded(settings.home());
        LOADERS.stream()
                .filter(loader -> !loaded.contains(loader.name()))
                .forEach(loader -> loader.beforeStart(settings));
    }

    /** @throws StackException when a loader fails; the ones before it stay remembered */
    public static void load(Stack stack) {
        load(stack, LOADERS, line -> {});
    }

    static void load(Stack stack, Consumer<String> progress) {
        load(stack, LOADERS, progress);
    }

    static void load(Stack stack, List<DemoLoader> loaders, Consumer<String> progress) {
        try {
            List<String> loaded = loaded(stack.home());
            for (DemoLoader loader : loaders) {
                if (!loaded.contains(loader.name())) {
                    progress.accept("载入演示数据 Loading demo data: " + loader.name());
                    run(loader, stack, progress);
                    Files.writeString(
                            done(stack.home()),
                            loader.name() + "\n",
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path done(Path home) {
        return home.resolve("demo-data-loaded");
    }

    private static List<String> loaded(Path home) {
        try {
            return Files.exists(done(home)) ? Files.readAllLines(done(home)) : List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void run(DemoLoader loader, Stack stack, Consumer<String> progress) {
        Thread loading = Thread.currentThread();
        // Else it would go on asking a process that is gone.
        stack.failure().thenRun(loading::interrupt);
        try {
            loader.load(stack, progress);
        } catch (Exception failed) {
            if (stack.failure().isDone()) {
                throw stack.failure().join();
            }
            String reason = failed.getMessage() == null ? failed.toString() : failed.getMessage();
            throw new StackException("The demo data '" + loader.name() + "' could not be loaded: " + reason, failed);
        }
    }
}
