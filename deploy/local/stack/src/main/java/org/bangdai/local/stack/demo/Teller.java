package org.bangdai.local.stack.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Lets a history happen in a running stack, step by step, and goes on where an earlier one was broken off. */
public final class Teller {

    private static final int AT_ONCE = 8;

    private final World world;
    private final Path file;
    private final Consumer<String> lines;

    /** @param file of the progress */
    public Teller(World world, Path file, Consumer<String> lines) {
        this.world = world;
        this.file = file;
        this.lines = lines;
    }

    /** From the progress that was made to the end. */
    public void tell(Progress begun, Path roster) throws IOException, InterruptedException {
        History history = History.of(RosterSheet.read(roster), begun.from(), begun.until());
        Names names = new Names(world, begun.ids());
        Requests requests = new Requests(world, names);
        Progress progress = begun;
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Step> left =
                    history.steps().subList(progress.done(), history.steps().size());
            for (Step step : left) {
                announce(progress, step);
                progress = progress.at(step);
                progress.save(file);
                world.goTo(progress.moment());
                run(step, requests, threads);
                progress = progress.after(step, names.known());
                progress.save(file);
            }
        }
    }

    private void announce(Progress progress, Step step) {
        if (progress.done() == 0 || progress.reached().getMonth() != step.day().getMonth()) {
            lines.accept("  " + YearMonth.from(step.day()) + " …");
        }
    }

    /** The first failure ends it. */
    private static void run(Step step, Requests requests, ExecutorService threads)
            throws IOException, InterruptedException {
        ExecutorCompletionService<Void> running = new ExecutorCompletionService<>(threads);
        for (List<Action> chain : step.chains()) {
            running.submit(() -> {
                for (Action action : chain) {
                    requests.perform(action);
                }
                return null;
            });
        }
        for (int left = step.chains().size(); left > 0; left--) {
            try {
                running.take().get();
            } catch (ExecutionException failed) {
                threads.shutdownNow();
                throw failed.getCause() instanceof IOException clear ? clear : new IOException(failed.getCause());
            }
        }
    }
}
