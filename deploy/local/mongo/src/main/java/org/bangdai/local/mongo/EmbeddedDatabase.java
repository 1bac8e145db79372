package org.bangdai.local.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bangdai.local.mongo.index.OrderedIndex;
import org.bangdai.local.mongo.index.Slot;
import org.bangdai.local.mongo.journal.Change;
import org.jspecify.annotations.Nullable;

/** A database whose collections are {@link EmbeddedCollection}s; its commands are checked before and mended where the library errs. */
final class EmbeddedDatabase extends AbstractMongoDatabase<Slot> {

    private final ServerParts parts;
    private final Map<String, EmbeddedCollection> opened = new ConcurrentHashMap<>();

    EmbeddedDatabase(String name, CursorRegistry cursors, ServerParts parts) {
        super(name, cursors);
        this.parts = parts;
        initializeNamespacesAndIndexes();
    }

    @Nullable
    EmbeddedCollection collection(String name) {
        return opened.get(name);
    }

    EmbeddedCollection collectionOrNew(String name) {
        return (EmbeddedCollection) resolveOrCreateCollection(name);
    }

    Map<String, EmbeddedCollection> collections() {
        return opened;
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        CommandChecks.check(command, query);
        String name = command.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "find" -> {
                Batches.limit(query, Batches.FIRST);
                yield super.handleCommand(channel, command, query, resolver, oplog);
            }
            case "insert", "update", "delete" ->
                WriteCommands.run(
                        name,
                        query,
                        each -> super.handleCommand(channel, command, each, resolver, oplog),
                        parts.lock());
            case "findandmodify" ->
                WriteCommands.findAndModify(
                        query,
                        collection(Arguments.text(query, command)),
                        each -> super.handleCommand(channel, command, each, resolver, oplog));
            case "aggregate" -> new Aggregate(this, resolver, oplog).run(query);
            case "createindexes" -> IndexCommands.create(this, query);
            case "dropindexes" -> IndexCommands.drop(this, query);
            case "listindexes" -> IndexCommands.list(this, query);
            case "listcollections" -> CollectionCommands.list(this, query);
            default -> super.handleCommand(channel, command, query, resolver, oplog);
        };
    }

    @Override
    protected EmbeddedCollection openOrCreateCollection(String name, CollectionOptions options) {
        EmbeddedCollection collection = new EmbeddedCollection(this, name, options, cursorRegistry, parts);
        if (!name.startsWith("system.")) {
            opened.put(name, collection);
            log(Change.Kind.CREATE, name, new Document());
        }
        return collection;
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        if (opened.remove(name) != null) {
            log(Change.Kind.DROP, name, new Document());
        }
    }

    /** The library calls this for the index of {@code _id} of a new collection. */
    @Override
    protected void addIndex(Document description) {
        String namespace = Arguments.text(description, "ns");
        String name = namespace.substring(getDatabaseName().length() + 1);
        addIndex(collectionOrNew(name), description);
    }

    /** Whether it was not there before. */
    boolean addIndex(EmbeddedCollection collection, Document description) {
        Document kept = description.cloneDeeply();
        kept.remove("ns");
        kept.putIfAbsent("v", 2);
        OrderedIndex index = IndexCommands.index(kept);
        if (collection.orderedIndexes().stream().anyMatch(each -> IndexCommands.isSame(each, index))) {
            return false;
        }
        collection.addIndex(index);
        if (!index.isPrimary()) {
            log(Change.Kind.INDEX, collection.getCollectionName(), kept);
        }
        return true;
    }

    void dropIndexNamed(EmbeddedCollection collection, String name) {
        collection.dropIndex(name);
        log(Change.Kind.DROP_INDEX, collection.getCollectionName(), new Document("name", name));
    }

    private void log(Change.Kind kind, String collection, Document body) {
        parts.changes().add(new Change(kind, getDatabaseName(), collection, body));
    }

    /** What would bring an empty database to the present state. */
    Stream<Change> state() {
        return opened.entrySet().stream().flatMap(entry -> {
            String name = entry.getKey();
            Stream<Change> indexes = entry.getValue().orderedIndexes().stream()
                    .filter(index -> !index.isPrimary())
                    .map(index -> new Change(Change.Kind.INDEX, getDatabaseName(), name, index.description()));
            Stream<Change> documents = entry.getValue().slots().stream()
                    .map(slot -> new Change(Change.Kind.PUT, getDatabaseName(), name, slot.document()));
            Change created = new Change(Change.Kind.CREATE, getDatabaseName(), name, new Document());
            return Stream.of(Stream.of(created), indexes, documents).flatMap(each -> each);
        });
    }

    /** Does again what the journal says was done. */
    void restore(Change change) {
        EmbeddedCollection collection = collectionOrNew(change.collection());
        switch (change.kind()) {
            case PUT -> collection.restore(change.body());
            case REMOVE -> collection.restoreRemoved(change.body().get("_id"));
            case CREATE -> {}
            case INDEX -> addIndex(collection, change.body());
            case DROP_INDEX -> collection.dropIndex(Arguments.text(change.body(), "name"));
            case DROP -> dropCollection(change.collection(), NoopOplog.get());
        }
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw CommandChecks.notSupported("renameCollection");
    }

    @Override
    protected Index<Slot> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        throw new UnsupportedOperationException("indexes are made by addIndex");
    }

    @Override
    protected int countIndexes() {
        return opened.values().stream().mapToInt(MongoCollection::getNumIndexes).sum();
    }

    @Override
    protected long getFileSize() {
        return 0;
    }

    @Override
    protected long getStorageSize() {
        return 0;
    }
}
