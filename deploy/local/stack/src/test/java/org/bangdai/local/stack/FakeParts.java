package org.bangdai.local.stack;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A stack whose services are {@link FakeApp}s. */
final class FakeParts {

    private FakeParts() {}

    /** Without MongoDB and Kafka. */
    static Stack stack(StackSettings settings, String... dying) {
        return stack(settings, List.of(), dying);
    }

    static Stack stack(StackSettings settings, List<Part> stores, String... dying) {
        Parts parts = new Parts(
                stores,
                Arrays.stream(App.values())
                        .map(app -> fake(app, settings, Set.of(dying)))
                        .toList());
        return new Stack(settings, Secrets.in(settings.home()), HomeLock.on(settings.home()), parts, line -> {});
    }

    private static Part fake(App app, StackSettings settings, Set<String> dying) {
        String argument = dying.contains(app.process())
                ? "die"
                : Integer.toString(settings.ports().of(app.managementPort()));
        return new ChildPart(new Child(
                app.process(),
                settings.ports().url(app.port()),
                () -> JavaCommand.line(
                        "32m",
                        settings.compiler(),
                        System.getProperty("java.class.path"),
                        BrokerPart.brokerLib(settings.root()),
                        FakeApp.class.getName(),
                        argument),
                Map.of(),
                settings.log(app.process()),
                Probe.readiness(settings.ports().url(app.managementPort())),
                Duration.ofSeconds(60)));
    }
}
