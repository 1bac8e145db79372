package org.bangdai.platform.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.event.RelayFixture;
import org.bangdai.platform.testing.IndexGuard;
import reactor.core.publisher.Mono;

/** A store on a database of its own, without Spring; what it asks without an index fails the test at its end. */
public final class StoreFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));

    public final String uri = TestMongo.uri();
    public final String name = TestMongo.freshDatabase();
    private final MongoClientSettings.Builder settings =
            MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri));
    private final MongoClient own = MongoClients.create(settings.build());
    private final IndexGuard guard = IndexGuard.watch(settings);
    private final MongoClient guarded = MongoClients.create(settings.build());
    private final MongoDatabase store = guarded.getDatabase(name);

    /** For the test's own eyes: not guarded. */
    public final MongoDatabase database = own.getDatabase(name);

    public final RecordingPublisher publisher = new RecordingPublisher();

    public AggregateFactory factory() {
        return factory(new RelayFixture(publisher, Duration.ofSeconds(5)));
    }

    public AggregateFactory factory(RelayFixture relay) {
        return factory(store, relay);
    }

    /** As a replica of the service that has just started. */
    public static AggregateFactory factory(MongoDatabase database, RelayFixture relay) {
        IndexCreation indexes = new IndexCreation();
        indexes.start();
        return new MongoAggregateFactory(
                new MongoAggregateFactory.Home(database, "mentor-service", CLOCK), indexes, relay.relay);
    }

    @Override
    public void close() {
        try {
            guard.verify();
        } finally {
            guarded.close();
            Mono.from(database.drop()).block();
            own.close();
        }
    }
}
