package org.bangdai.local.mongo.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An index in order: single or compound, either direction, multikey, sparse, unique, partial. Changed only under the server's write lock, read under
 * its read lock.
 */
public final class OrderedIndex extends Index<Slot> {

    private final Document description;
    private final boolean unique;
    private final @Nullable Document filter;
    private final IndexedRows rows;
    private final Comparator<IndexEntry> order;
    private final TreeMap<IndexEntry, Slot> entries;

    /** @param description as in {@code createIndexes}: name, key, and the options unique, sparse and partialFilterExpression */
    public OrderedIndex(Document description, List<IndexKey> keys, boolean unique, boolean sparse) {
        super((String) description.get("name"), keys, sparse);
        this.description = description;
        this.unique = unique;
        this.filter = (Document) description.get("partialFilterExpression");
        this.rows = new IndexedRows(keys, sparse, filter);
        boolean[] ascending = new boolean[keys.size()];
        for (int i = 0; i < ascending.length; i++) {
            ascending[i] = keys.get(i).isAscending();
        }
        this.order = IndexEntry.order(ascending);
        this.entries = new TreeMap<>(order);
    }

    public Document description() {
        return description;
    }

    @Nullable
    Document filter() {
        return filter;
    }

    boolean holdsEveryDocument() {
        return filter == null && !isSparse();
    }

    boolean skipsEmpty() {
        return isSparse();
    }

    boolean isMultikey(int field) {
        return rows.isMultikey(field);
    }

    boolean isMultikey() {
        return IntStream.range(0, getKeys().size()).anyMatch(rows::isMultikey);
    }

    /** The entries from one probe to another, in index order; empty where the probes are out of order. */
    NavigableMap<IndexEntry, Slot> between(IndexEntry from, IndexEntry to) {
        return order.compare(from, to) > 0 ? Collections.emptyNavigableMap() : entries.subMap(from, true, to, true);
    }

    /** The slot that holds exactly these values, for an index where at most one can. */
    public @Nullable Slot slotOf(Object... values) {
        NavigableMap<IndexEntry, Slot> found =
                between(new IndexEntry(values, IndexEntry.BEFORE), new IndexEntry(values, IndexEntry.AFTER));
        return found.isEmpty() ? null : found.firstEntry().getValue();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof OrderedIndex index
                && unique == index.unique
                && isSparse() == index.skipsEmpty()
                && Objects.equals(filter, index.filter)
                && Objects.equals(normalizedKey(), index.normalizedKey());
    }

    private List<String> normalizedKey() {
        return getKeys().stream()
                .map(key -> (key.isAscending() ? "+" : "-") + key.getKey())
                .toList();
    }

    /** The same fields in the same order and directions. */
    public boolean hasSameKey(OrderedIndex other) {
        return normalizedKey().equals(other.normalizedKey());
    }

    /** Known by the index of {@code _id} only: the others need not be asked. */
    @Override
    public @Nullable Slot getPosition(Document document) {
        return isPrimary() ? slotOf(Missing.ofNullable(document.get("_id"))) : null;
    }

    public boolean isPrimary() {
        return getKeys().size() == 1 && getKeys().getFirst().getKey().equals("_id");
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Slot> collection) {
        List<Object[]> added = rows.of(document);
        if (unique) {
            added.forEach(row -> refuseIfTaken(row, collection));
        }
    }

    @Override
    public void add(Document document, Slot slot, MongoCollection<Slot> collection) {
        checkAdd(document, collection);
        for (Object[] row : rows.of(document)) {
            entries.put(new IndexEntry(row, slot.number()), slot);
        }
    }

    public void remove(Document document, Slot slot) {
        for (Object[] row : rows.of(document)) {
            entries.remove(new IndexEntry(row, slot.number()));
        }
    }

    @Override
    public Slot remove(Document document) {
        throw new UnsupportedOperationException("documents are removed by slot");
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Slot> collection) {
        List<Object[]> before = unique ? rows.of(oldDocument) : List.of();
        List<Object[]> after = rows.of(newDocument);
        if (unique) {
            TreeSet<IndexEntry> own = entriesOf(before, 0);
            after.stream()
                    .filter(row -> !own.contains(new IndexEntry(row, 0)))
                    .forEach(row -> refuseIfTaken(row, collection));
        }
    }

    @Override
    public void updateInPlace(Document oldDocument, Document newDocument, Slot slot, MongoCollection<Slot> collection) {
        TreeSet<IndexEntry> after = entriesOf(rows.of(newDocument), slot.number());
        TreeSet<IndexEntry> before = entriesOf(rows.of(oldDocument), slot.number());
        for (IndexEntry entry : before) {
            if (!after.contains(entry)) {
                entries.remove(entry);
            }
        }
        for (IndexEntry entry : after) {
            if (!before.contains(entry)) {
                entries.put(entry, slot);
            }
        }
    }

    private TreeSet<IndexEntry> entriesOf(List<Object[]> rows, long slot) {
        TreeSet<IndexEntry> result = new TreeSet<>(order);
        rows.forEach(row -> result.add(new IndexEntry(row, slot)));
        return result;
    }

    private void refuseIfTaken(Object[] row, MongoCollection<Slot> collection) {
        if (slotOf(row) != null) {
            List<@Nullable Object> values = new ArrayList<>();
            for (Object value : row) {
                values.add(value instanceof Missing || value == BsonOrder.EMPTY_ARRAY ? null : value);
            }
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
        }
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return entries.size();
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Collection<Slot> getPositions(Document query) {
        throw new UnsupportedOperationException("queries are planned over all indexes");
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
