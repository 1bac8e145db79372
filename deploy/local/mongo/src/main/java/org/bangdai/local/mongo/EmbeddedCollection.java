package org.bangdai.local.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bangdai.local.mongo.index.Finder;
import org.bangdai.local.mongo.index.LongLists;
import org.bangdai.local.mongo.index.OrderedIndex;
import org.bangdai.local.mongo.index.Slot;
import org.bangdai.local.mongo.journal.Change;
import org.jspecify.annotations.Nullable;

/**
 * A collection in memory. A stored document is never changed, only replaced: an update works on a copy and stores that, so readers may hold what they
 * were given for as long as they like. Its own fields are guarded by the server's lock.
 */
final class EmbeddedCollection extends AbstractMongoCollection<Slot> {

    /** What a query hands out: the stored documents themselves, copies, or a copy of the first match only. */
    private enum Handing {
        STORED,
        COPIES,
        COPY_OF_FIRST
    }

    private static final ScopedValue<Handing> HANDING = ScopedValue.newInstance();

    /** What an update selects: the superclass is given it without long lists, since it compares each document with it once more. */
    private static final ScopedValue<Document> SELECTOR = ScopedValue.newInstance();

    private final NavigableMap<Long, Slot> slots = new TreeMap<>();
    private final ServerParts parts;
    private long lastNumber;

    EmbeddedCollection(
            MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors, ServerParts parts) {
        super(database, name, options, cursors);
        this.parts = parts;
    }

    /** Runs something that may change the documents it is given; every query inside hands out copies. */
    static <T> T withCopies(Supplier<T> action) {
        return ScopedValue.where(HANDING, Handing.COPIES).call(action::get);
    }

    List<OrderedIndex> orderedIndexes() {
        return getIndexes().stream().map(OrderedIndex.class::cast).toList();
    }

    List<Document> find(Document query, @Nullable Document orderBy, int skip, int limit) {
        Handing handing = HANDING.orElse(Handing.STORED);
        int most = handing == Handing.COPY_OF_FIRST ? 1 : limit;
        List<Document> found = new Finder(parts.examined())
                .find(orderedIndexes(), slots.values(), new Finder.Request(query, orderBy, skip, most));
        return handing == Handing.STORED
                ? found
                : found.stream().map(Document::cloneDeeply).toList();
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        Stream<Document> found = find(SELECTOR.orElse(query), orderBy, skip, Math.max(limit, 0)).stream();
        Optional<Inclusion> inclusion = Inclusion.of(fields);
        Stream<Document> shown = inclusion.map(it -> found.map(it::keep)).orElse(found);
        Document others = inclusion.isPresent() ? null : fields;
        return matchDocumentsFromStream(new Document(), shown, 0, 0, batchSize, (Comparator<Document>) null, others);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        if (query != null && !query.isEmpty()) {
            return find(query, null, skip, Math.max(limit, 0)).size();
        }
        int rest = Math.max(0, count() - skip);
        return limit > 0 ? Math.min(limit, rest) : rest;
    }

    @Override
    public Document findAndModify(Document query) {
        return withCopies(() -> super.findAndModify(query));
    }

    @Override
    public Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        return ScopedValue.where(HANDING, multi ? Handing.COPIES : Handing.COPY_OF_FIRST)
                .where(SELECTOR, selector)
                .call(() -> super.updateDocuments(
                        upsert || isPositional(update) ? selector : LongLists.without(selector, field -> true),
                        update,
                        filters,
                        multi,
                        upsert,
                        oplog));
    }

    /** Whether the update says {@code $} for the place at which the selector found a value in an array. */
    private static boolean isPositional(Document update) {
        return update.values().stream()
                .anyMatch(change -> change instanceof Document fields
                        && fields.keySet().stream().anyMatch(field -> field.contains(".$")));
    }

    @Override
    protected Slot addDocumentInternal(Document document) {
        Slot slot = new Slot(++lastNumber, document);
        slots.put(slot.number(), slot);
        log(Change.Kind.PUT, document);
        return slot;
    }

    @Override
    protected void handleUpdate(Slot slot, Document oldDocument, Document newDocument) {
        slot.replaceBy(newDocument);
        log(Change.Kind.PUT, newDocument);
    }

    @Override
    public void removeDocument(Document document) {
        Slot slot = findDocumentPosition(document);
        if (slot != null) {
            Document stored = slot.document();
            orderedIndexes().forEach(index -> index.remove(stored, slot));
            removeDocument(slot);
            log(Change.Kind.REMOVE, new Document("_id", stored.get("_id")));
        }
    }

    @Override
    protected void removeDocument(Slot slot) {
        slots.remove(slot.number());
    }

    /** Makes the document of this {@code _id} be this one, as the journal says it was. */
    void restore(Document document) {
        Slot slot = slotOfId(document.get("_id"));
        if (slot == null) {
            addDocument(document);
            return;
        }
        orderedIndexes().forEach(index -> index.updateInPlace(slot.document(), document, slot, this));
        slot.replaceBy(document);
    }

    void restoreRemoved(@Nullable Object id) {
        Slot slot = slotOfId(id);
        if (slot != null) {
            removeDocument(slot.document());
        }
    }

    private @Nullable Slot slotOfId(@Nullable Object id) {
        return orderedIndexes().stream()
                .filter(OrderedIndex::isPrimary)
                .findFirst()
                .map(index -> index.slotOf(Missing.ofNullable(id)))
                .orElse(null);
    }

    private void log(Change.Kind kind, Document body) {
        if (!getCollectionName().startsWith("system.")) {
            parts.changes().add(new Change(kind, getDatabaseName(), getCollectionName(), body));
        }
    }

    @Override
    protected @Nullable Slot findDocumentPosition(Document document) {
        return getIndexes().isEmpty()
                ? slots.values().stream()
                        .filter(slot -> slot.document().equals(document))
                        .findFirst()
                        .orElse(null)
                : slotOfId(document.get("_id"));
    }

    Collection<Slot> slots() {
        return slots.values();
    }

    @Override
    public int count() {
        return slots.size();
    }

    @Override
    public boolean isEmpty() {
        return slots.isEmpty();
    }

    @Override
    public void drop() {
        slots.clear();
        getIndexes().clear();
    }

    @Override
    protected Document getDocument(Slot slot) {
        return slot.document();
    }

    @Override
    protected Stream<DocumentWithPosition<Slot>> streamAllDocumentsWithPosition() {
        return slots.values().stream().map(slot -> new DocumentWithPosition<>(slot.document(), slot));
    }

    /** Keeps what does not fit into a first batch, for the client to fetch. */
    Cursor keep(List<Document> rest) {
        return createCursor(rest);
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {}

    @Override
    protected int getDataSize() {
        ByteBuf buffer = Unpooled.buffer();
        int size = 0;
        for (Slot slot : slots.values()) {
            BsonEncoder.encodeDocument(slot.document(), buffer.clear());
            size += buffer.writerIndex();
        }
        return size;
    }
}
