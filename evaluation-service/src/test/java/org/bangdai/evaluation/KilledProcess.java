package org.bangdai.evaluation;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.event.RelayFixture;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.StoreFixture;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** One process of the service on one database, whose broker is away, so that all events still lie in their outboxes. Crash tests add what they kill. */
public abstract class KilledProcess implements AutoCloseable {

    public final Clock clock;
    public final AggregateFactory stores;

    private final MongoClient client;
    private final String database;

    /** @param now at which its clock stands */
    protected KilledProcess(String uri, String database, String now) {
        this.database = database;
        client = MongoClients.create(uri);
        clock = Clock.fixed(Instant.parse(now), ZoneId.of("Asia/Shanghai"));
        RecordingPublisher broker = new RecordingPublisher();
        broker.leave();
        stores = StoreFixture.factory(client.getDatabase(database), new RelayFixture(broker, Duration.ofHours(1)));
    }

    protected final MongoCollection<Document> collection(String name) {
        return client.getDatabase(database).getCollection(name);
    }

    /** The types of the events that one document has caused, in order. */
    public final List<String> events(String collection, String id) {
        return Mono.from(collection(collection).find(eq("_id", id)).first())
                .block()
                .getList("outbox", Document.class)
                .stream()
                .map(event -> event.getString("type"))
                .toList();
    }

    @Override
    public final void close() {
        client.close();
    }
}
