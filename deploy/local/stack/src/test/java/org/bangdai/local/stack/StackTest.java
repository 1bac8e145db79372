package org.bangdai.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {

    @TempDir
    Path home;

    private StackSettings settings;

    @BeforeEach
    void settings() {
        settings = StackSettings.forTests(home);
    }

    @Test
    void aKilledProcessIsGoneUntilItIsRestarted() throws Exception {
        try (Stack stack = FakeParts.stack(settings)) {
            stack.run();
            assertThat(ready("pairing-service", stack)).isTrue();

            stack.kill("pairing-service");
            assertThat(ready("pairing-service", stack)).isFalse();
            assertThat(ready("gateway", stack)).isTrue();

            stack.restart("pairing-service");
            assertThat(ready("pairing-service", stack)).isTrue();
            assertThat(stack.failure()).as("a kill that was asked for").isNotDone();
        }
    }

    @Test
    void closingStopsEveryProcessAndFreesTheHome() throws Exception {
        Stack stack = FakeParts.stack(settings);
        stack.run();
        assertThatThrownBy(() -> HomeLock.on(home))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("in use by another stack");
        stack.close();
        stack.close();

        assertThat(children()).isEmpty();
        assertThat(stack.failure()).isNotDone();
        HomeLock.on(home).close();
    }

    @Test
    void aChildThatDiesWhileStartingStopsTheOthersAndIsNamed() {
        Stack stack = FakeParts.stack(settings, "evaluation-service");

        assertThatThrownBy(stack::run)
                .isInstanceOf(StackException.class)
                .hasMessage("evaluation-service ended before it was ready (exit code 3); its log is "
                        + settings.log("evaluation-service"));
        assertThat(children()).isEmpty();
        assertThat(settings.log("evaluation-service")).content().contains("cannot go on");
    }

    @Test
    void aChildThatDiesLaterIsReported() throws Exception {
        try (Stack stack = FakeParts.stack(settings)) {
            stack.run();
            children().getFirst().destroyForcibly();

            assertThat(stack.failure().get(30, TimeUnit.SECONDS))
                    .hasMessageMatching("\\S+ ended unexpectedly \\(exit code 137\\); its log is \\S+");
        }
    }

    @Test
    void aBusyPortIsNamedBeforeAnythingStarts() throws Exception {
        try (ServerSocket other = new ServerSocket(settings.ports().of(Port.GATEWAY))) {
            Stack stack = FakeParts.stack(settings);

            assertThatThrownBy(stack::run)
                    .isInstanceOf(StackException.class)
                    .hasMessage("Port " + other.getLocalPort()
                            + " is in use: stop what uses it, or set BANGDAI_GATEWAY_PORT to another.");
            assertThat(settings.log("gateway")).doesNotExist();
        }
    }

    @Test
    void theClockOfAStackMovesOn() {
        try (Stack stack = FakeParts.stack(settings)) {
            stack.advanceClock(Duration.ofDays(30));

            assertThat(settings.clock().offset()).isEqualTo(Duration.ofDays(30));
        }
    }

    @Test
    void demoDataIsLoadedOnceAndAfterAFailureFromThere() {
        try (Stack stack = FakeParts.stack(settings)) {
            List<String> ran = new ArrayList<>();
            DemoLoader good = loader("good", () -> ran.add("good"));
            DemoLoader bad = loader("bad", () -> {
                throw new IllegalStateException("no");
            });
            assertThatThrownBy(() -> DemoData.load(stack, List.of(good, bad), line -> {}))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("'bad'");

            DemoData.load(stack, List.of(good, loader("bad", () -> ran.add("bad"))), line -> {});

            assertThat(ran).containsExactly("good", "bad");
        }
    }

    private static DemoLoader loader(String name, Runnable action) {
        return new DemoLoader() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void load(Stack stack, Consumer<String> progress) {
                action.run();
            }
        };
    }

    private static boolean ready(String process, Stack stack) throws InterruptedException {
        return Probe.readiness(stack.managementUrl(process)).serves();
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current().children().toList();
    }
}
