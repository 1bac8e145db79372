package org.bangdai.platform.store;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.event.RelayFixture;

/** A store on a database of its own, without Spring. */
public final class StoreFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client;
    public final String uri;
    public final MongoDatabase database;
    public final RecordingPublisher publisher = new RecordingPublisher();

    public StoreFixture() {
        uri = server.bindAndGetConnectionString();
        client = MongoClients.create(uri);
        database = client.getDatabase("store");
    }

    public AggregateFactory factory() {
        return factory(new RelayFixture(publisher, Duration.ofSeconds(5)));
    }

    public AggregateFactory factory(RelayFixture relay) {
        return factory(database, relay);
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
        client.close();
        server.shutdownNow();
    }
}
