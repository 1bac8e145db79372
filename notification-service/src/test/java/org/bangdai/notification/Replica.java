package org.bangdai.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bangdai.local.testing.TestKafka;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.platform.testing.LocalParts;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.client.ReactorResourceFactory;

/**
 * The service as it runs, twice, on one database and one broker; shared by all tests of this JVM. The streams' own polls are far apart, so that what
 * arrives in time came by a hint.
 */
public final class Replica {

    private static final String DATABASE = TestMongo.freshDatabase();
    /** The division in which SMS could be sent. */
    public static final String SERVED = "99";

    private static final String HINTS = "hints-" + UUID.randomUUID();

    public final ConfigurableApplicationContext context;
    public final String url;

    private Replica() {
        context = new SpringApplicationBuilder(NotificationServiceApplication.class)
                .initializers(new LocalParts(), Replica::settings)
                .run();
        url = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    private static void settings(ConfigurableApplicationContext context) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bangdai.store.database", DATABASE);
        settings.put("bangdai.stream.topic", HINTS);
        settings.put("bangdai.stream.poll", "10m");
        settings.put("bangdai.stream.heartbeat", "1s");
        // The only provider, for a division of its own: elsewhere nothing leaves the house.
        settings.put("bangdai.providers.sms[0].name", "elsewhere");
        settings.put("bangdai.providers.sms[0].division", SERVED);
        settings.put("bangdai.providers.sms[0].url", "http://localhost:1/");
        settings.put("bangdai.providers.sms[0].body", "{}");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("replica", settings));
        ((GenericApplicationContext) context).registerBean(ReactorResourceFactory.class, Replica::ownThreads);
    }

    /** As in a process of its own: otherwise one that closes takes the others' servers down with it. */
    private static ReactorResourceFactory ownThreads() {
        ReactorResourceFactory own = new ReactorResourceFactory();
        own.setUseGlobalResources(false);
        return own;
    }

    public static Replica one() {
        return First.REPLICA;
    }

    public static Replica two() {
        return Second.REPLICA;
    }

    /** One for a single test. */
    public static Replica another() {
        one();
        return new Replica();
    }

    private static void createTopics() {
        List<NewTopic> topics = Stream.of("registry-events", "pairing-events", "evaluation-events")
                .map(name -> new NewTopic(name, 3, (short) 1))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            admin.createTopics(topics).all().get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class First {
        private static final Replica REPLICA;

        static {
            createTopics();
            REPLICA = new Replica();
        }
    }

    private static final class Second {
        private static final Replica REPLICA;

        static {
            one();
            REPLICA = new Replica();
        }
    }
}
