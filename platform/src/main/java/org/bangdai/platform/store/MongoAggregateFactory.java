package org.bangdai.platform.store;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bangdai.platform.event.OutboxRelay;
import org.bson.Document;

/** {@link AggregateFactory} on one service's database. */
final class MongoAggregateFactory implements AggregateFactory {

    /** What the platform itself asks of every aggregate. The sweepers' ones are partial: they hold only what waits. */
    private static final List<Index> OWN = List.of(
            Index.on("own-divisions", ascending("divisions", "_id")),
            Index.on("own-participants", ascending("participants", "_id")),
            Index.on("own-outbox", ascending("outboxSince", "bucket")).where(exists("outboxSince")),
            Index.on("own-outbox-bucket", ascending("bucket", "outboxSince")).where(exists("outboxSince")),
            Index.on("own-intent", ascending("intentSince", "bucket")).where(exists("intentSince")),
            Index.on("own-intent-bucket", ascending("bucket", "intentSince")).where(exists("intentSince")));

    /** Which service's database, by whose clock. */
    record Home(MongoDatabase database, String service, Clock clock) {}

    private final Home home;
    private final IndexCreation indexes;
    private final OutboxRelay relay;

    MongoAggregateFactory(Home home, IndexCreation indexes, OutboxRelay relay) {
        this.home = home;
        this.indexes = indexes;
        this.relay = relay;
    }

    @Override
    public <T> Aggregates<T> create(Aggregate<T> aggregate) {
        MongoCollection<Document> collection = collection(aggregate.collection);
        List<Index> all = new ArrayList<>(OWN);
        all.addAll(aggregate.indexes);
        indexes.declare(collection, all);
        if (aggregate.topic != null) {
            relay.enrol(collection, aggregate.topic);
        }
        EventRecorder<T> recorder = new EventRecorder<>(aggregate, home.service(), home.clock());
        return new MongoAggregates<>(collection, aggregate, recorder, relay);
    }

    @Override
    public Rows rows(String collection, Index... declared) {
        MongoCollection<Document> rows = collection(collection);
        indexes.declare(rows, List.of(declared));
        return new MongoRows(rows);
    }

    private MongoCollection<Document> collection(String name) {
        return home.database()
                .getCollection(name)
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }
}
