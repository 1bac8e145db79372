package org.bangdai.local.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.bangdai.local.mongo.EmbeddedMongoMain;

/**
 * The processes of a stack.
 *
 * @param stores what the services need before they start
 * @param apps the services and the gateway
 */
record Parts(List<Part> stores, List<Part> apps) {

    private static final Duration START_LIMIT = Duration.ofSeconds(180);

    static Parts of(StackSettings settings, Secrets secrets) {
        List<Part> stores = new ArrayList<>();
        if (settings.embedsMongo()) {
            stores.add(mongo(settings));
        }
        if (settings.embedsKafka()) {
            stores.add(BrokerPart.of(settings));
        }
        Map<String, String> environment = environment(settings, secrets);
        List<Part> apps = Arrays.stream(App.values())
                .map(app -> app(app, settings, environment))
                .toList();
        return new Parts(stores, apps);
    }

    private static Part mongo(StackSettings settings) {
        int port = settings.ports().of(Port.MONGO);
        String heap = settings.mongoHeap();
        List<String> options = new ArrayList<>(settings.compiler());
        // The documents stay: what a third of the heap would be for is theirs too.
        options.addAll(List.of("-Dlogback.configurationFile=mongo-logback.xml", "-XX:MaxNewSize=256m"));
        return new ChildPart(new Child(
                "mongo",
                settings.mongoUri(),
                () -> JavaCommand.line(
                        heap,
                        options,
                        System.getProperty("java.class.path"),
                        BrokerPart.brokerLib(settings.root()),
                        EmbeddedMongoMain.class.getName(),
                        settings.home().resolve("mongo").toString(),
                        Integer.toString(port)),
                Map.of(),
                settings.log("mongo"),
                Probe.connect(port),
                START_LIMIT));
    }

    private static Part app(App app, StackSettings settings, Map<String, String> environment) {
        return new ChildPart(new Child(
                app.process(),
                settings.ports().url(app.port()),
                AppCommand.of(app, settings),
                environment,
                settings.log(app.process()),
                Probe.readiness(settings.ports().url(app.managementPort())),
                START_LIMIT));
    }

    /** A further process of an application, on free ports of its own. */
    static Part replica(App app, StackSettings settings, Secrets secrets) {
        Ports own = Ports.free();
        Map<String, String> environment = environment(settings, secrets);
        environment.put(app.port().variable(), Integer.toString(own.of(app.port())));
        environment.put(app.managementPort().variable(), Integer.toString(own.of(app.managementPort())));
        String name = app.process() + "-" + own.of(app.port());
        return new ChildPart(new Child(
                name,
                own.url(app.port()),
                AppCommand.of(app, settings),
                environment,
                settings.log(name),
                Probe.readiness(own.url(app.managementPort())),
                START_LIMIT));
    }

    static Map<String, String> environment(StackSettings settings, Secrets secrets) {
        Map<String, String> variables = new TreeMap<>();
        settings.ports().numbers().forEach((port, number) -> variables.put(port.variable(), Integer.toString(number)));
        variables.put("BANGDAI_MONGO_URI", settings.mongoUri());
        variables.put("BANGDAI_KAFKA_SERVERS", settings.kafkaServers());
        if (settings.embedsKafka()) {
            // Less than another broker may allow: what was killed here is missed at once.
            variables.put("BANGDAI_KAFKA_SESSION_MS", "4000");
            variables.put("BANGDAI_KAFKA_HEARTBEAT_MS", "1000");
        }
        variables.put("BANGDAI_OIDC_ISSUER", settings.issuer());
        variables.put("BANGDAI_PAIRING_URL", settings.ports().url(Port.PAIRING));
        variables.put("BANGDAI_EVALUATION_URL", settings.ports().url(Port.EVALUATION));
        variables.put("BANGDAI_NOTIFICATION_URL", settings.ports().url(Port.NOTIFICATION));
        variables.put("BANGDAI_PERSON_ID_KEY", secrets.personIdKey());
        variables.put("BANGDAI_PERSONAL_DATA_KEY", secrets.personalDataKey());
        variables.put("BANGDAI_DEMO_CLOCK_FILE", settings.clock().file().toString());
        return variables;
    }

    /** Returns when all are done, or throws as soon as one fails. */
    static void inParallel(List<Part> some, Consumer<Part> action) {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        List<CompletableFuture<Void>> each = some.stream()
                .map(part -> CompletableFuture.runAsync(() -> action.accept(part), threads))
                .toList();
        CompletableFuture<Void> all = CompletableFuture.allOf(each.toArray(CompletableFuture[]::new));
        each.forEach(one -> one.exceptionally(failed -> {
            all.completeExceptionally(failed);
            return null;
        }));
        try {
            all.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof StackException clear ? clear : failed;
        } finally {
            threads.shutdown();
        }
    }
}
