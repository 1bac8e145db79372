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
    private static final List<DemoLoader> LOADERS = List.of();

    private DemoData() {}

    /** @throws StackException when a loader fails; the ones before it stay remembered */
    public static void load(Stack stack) {
        load(stack, LOADERS, line -> {});
    }

    static void load(Stack stack, Consumer<String> progress) {
        load(stack, LOADERS, progress);
    }

    static void load(Stack stack, List<DemoLoader> loaders, Consumer<String> progress) {
        Path done = stack.home().resolve("demo-data-loaded");
        try {
            List<String> loaded = Files.exists(done) ? Files.readAllLines(done) : List.of();
            for (DemoLoader loader : loaders) {
                if (!loaded.contains(loader.name())) {
                    progress.accept("Loading demo data: " + loader.name());
                    run(loader, stack);
                    Files.writeString(done, loader.name() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void run(DemoLoader loader, Stack stack) {
        try {
            loader.load(stack);
        } catch (Exception failed) {
            throw new StackException("The demo data '" + loader.name() + "' could not be loaded: " + failed, failed);
        }
    }
}
