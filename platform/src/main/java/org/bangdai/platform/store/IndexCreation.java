package org.bangdai.platform.store;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Creates the declared indexes before anything is served or swept. Any number of replicas may do so at once. An index that is there under the same name
 * with other keys stops the start: which of the two is right is for a person to say.
 */
final class IndexCreation implements SmartLifecycle {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private record Declared(MongoCollection<Document> collection, List<Index> indexes) {}

    private final List<Declared> waiting = new ArrayList<>();
    private boolean running;

    /** At once where the application runs already. */
    synchronized void declare(MongoCollection<Document> collection, List<Index> indexes) {
        Declared declared = new Declared(collection, List.copyOf(indexes));
        if (running) {
            create(declared).block(LIMIT);
        } else {
            waiting.add(declared);
        }
    }

    @Override
    public synchronized void start() {
        Flux.fromIterable(waiting).flatMap(IndexCreation::create, 4).blockLast(LIMIT);
        waiting.clear();
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    /** Before listeners, sweepers and the web server. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }

    private static Mono<Void> create(Declared declared) {
        MongoCollection<Document> collection = declared.collection();
        return Flux.from(collection.listIndexes())
                .collect(HashMap<String, Document>::new, (byName, index) -> byName.put(index.getString("name"), index))
                .flatMapMany(present -> missing(collection, declared.indexes(), present))
                .collectList()
                .filter(missing -> !missing.isEmpty())
                .flatMapMany(collection::createIndexes)
                .then();
    }

    private static Flux<IndexModel> missing(
            MongoCollection<Document> collection, List<Index> indexes, Map<String, Document> present) {
        List<IndexModel> missing = new ArrayList<>();
        for (Index index : indexes) {
            Document same = present.get(index.name());
            if (same == null) {
                missing.add(model(index));
            } else if (!matches(index, same)) {
                return Flux.error(
                        new IllegalStateException("index %s of %s is declared as %s%s, but the database has %s"
                                .formatted(
                                        index.name(),
                                        collection.getNamespace().getFullName(),
                                        keys(index.keys()).toJson(),
                                        index.unique() ? " unique" : "",
                                        same.toJson())));
            }
        }
        return Flux.fromIterable(missing);
    }

    private static boolean matches(Index index, Document present) {
        BsonDocument declared = keys(index.keys());
        BsonDocument there = keys(present.get("key", Document.class));
        return declared.equals(there)
                && List.copyOf(declared.keySet()).equals(List.copyOf(there.keySet()))
                && index.unique() == present.getBoolean("unique", false);
    }

    /** Servers give 1 back as an integer, a long or a double. */
    private static BsonDocument keys(Bson keys) {
        BsonDocument plain = new BsonDocument();
        keys.toBsonDocument()
                .forEach((field, order) -> plain.append(
                        field, order.isNumber() ? new BsonInt32(order.asNumber().intValue()) : order));
        return plain;
    }

    private static IndexModel model(Index index) {
        IndexOptions options = new IndexOptions().name(index.name()).unique(index.unique());
        Bson only = index.only();
        return new IndexModel(index.keys(), only == null ? options : options.partialFilterExpression(only));
    }
}
