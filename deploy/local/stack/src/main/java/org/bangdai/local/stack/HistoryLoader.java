package org.bangdai.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.bangdai.local.stack.demo.Progress;
import org.bangdai.local.stack.demo.Teller;
import org.bangdai.local.stack.demo.World;

/** Half a year of 安吉县: the clock of a fresh home starts that far back, and comes to the present while all of it happens. */
final class HistoryLoader implements DemoLoader {

    private static final String ROSTER = "deploy/local/demo/roster-330523.csv";

    @Override
    public String name() {
        return "history";
    }

    @Override
    public void beforeStart(StackSettings settings) {
        Path file = progress(settings);
        Optional<Progress> begun = Progress.read(file);
        if (begun.isEmpty() && isFresh(settings)) {
            Progress.begin(Instant.now()).save(file);
            begun = Progress.read(file);
        }
        // What was broken off goes on at its own time, however long ago that is.
        begun.ifPresent(at -> settings.clock().set(Duration.between(Instant.now(), at.moment())));
    }

    @Override
    public void load(Stack stack, Consumer<String> progress) throws Exception {
        StackSettings settings = stack.settings();
        Optional<Progress> begun = Progress.read(progress(settings));
        if (begun.isEmpty()) {
            progress.accept("  This home has been used without; it stays as it is.");
            return;
        }
        long start = System.nanoTime();
        new Teller(new Running(stack), progress(settings), progress)
                .tell(begun.get(), settings.root().resolve(ROSTER));
        settings.clock().set(Duration.ZERO);
        progress.accept("  Done after %.0f s.".formatted((System.nanoTime() - start) / 1e9));
    }

    private static Path progress(StackSettings settings) {
        return settings.home().resolve("demo-progress.json");
    }

    private static boolean isFresh(StackSettings settings) {
        return !Files.exists(settings.log(App.PAIRING.process()));
    }

    private record Running(Stack stack) implements World {

        @Override
        public String gatewayUrl() {
            return stack.gatewayUrl();
        }

        @Override
        public String token(String account) {
            return stack.token(account);
        }

        @Override
        public String token(String role, String idNumber) {
            return stack.token(DemoAccount.person(role, idNumber));
        }

        @Override
        public String personId(String idNumber) {
            return stack.personId(idNumber);
        }

        @Override
        public void goTo(Instant moment) {
            Duration ahead = Duration.between(stack.now(), moment);
            if (ahead.isPositive()) {
                stack.advanceClock(ahead);
            }
        }
    }
}
