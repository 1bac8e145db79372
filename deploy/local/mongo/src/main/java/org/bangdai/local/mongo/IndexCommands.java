package org.bangdai.local.mongo;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bangdai.local.mongo.index.OrderedIndex;

/** {@code createIndexes}, {@code dropIndexes} and {@code listIndexes}. */
final class IndexCommands {

    /** Those that change what an index does and are done, and those that do not change it. */
    private static final Set<String> OPTIONS = Set.of(
            "v",
            "key",
            "name",
            "ns",
            "unique",
            "sparse",
            "partialFilterExpression",
            "background",
            "expireAfterSeconds",
            "hidden");

    private IndexCommands() {}

    static Document create(EmbeddedDatabase database, Document query) {
        String name = Arguments.text(query, "createIndexes");
        boolean created = database.collection(name) == null;
        EmbeddedCollection collection = database.collectionOrNew(name);
        int before = collection.getNumIndexes();
        for (Document description : Arguments.documents(query, "indexes")) {
            database.addIndex(collection, description);
        }
        return Batches.ok(new Document("numIndexesBefore", before)
                .append("numIndexesAfter", collection.getNumIndexes())
                .append("createdCollectionAutomatically", created));
    }

    static OrderedIndex index(Document description) {
        description.keySet().stream()
                .filter(option -> !OPTIONS.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw CommandChecks.notSupported("the index option " + option);
                });
        List<IndexKey> keys = new ArrayList<>();
        Arguments.document(description, "key").forEach((field, direction) -> {
            if (!(direction instanceof Number number) || number.doubleValue() == 0 || field.contains("$**")) {
                throw CommandChecks.notSupported("an index of " + field + ": " + direction);
            }
            keys.add(new IndexKey(field, number.doubleValue() > 0));
        });
        boolean primary = keys.size() == 1 && keys.getFirst().getKey().equals("_id");
        if (primary) {
            description.put("name", "_id_");
        }
        if (description.get("partialFilterExpression") instanceof Document filter) {
            QueryChecks.check(filter);
        }
        boolean unique = primary || Utils.isTrue(description.get("unique"));
        return new OrderedIndex(description, List.copyOf(keys), unique, Utils.isTrue(description.get("sparse")));
    }

    /** Whether an index asked for is there already; one that differs under its name, or its key under another name, is refused. */
    static boolean isSame(OrderedIndex present, OrderedIndex asked) {
        boolean sameName = present.getName().equals(asked.getName());
        if (sameName && !present.hasSameOptions(asked)) {
            throw new IndexKeySpecsConflictException(asked, present);
        }
        if (!sameName && present.hasSameKey(asked) && Objects.equals(filter(present), filter(asked))) {
            throw new MongoServerError(
                    85, "IndexOptionsConflict", "Index already exists with a different name: " + present.getName());
        }
        return sameName;
    }

    private static Object filter(OrderedIndex index) {
        return index.description().getOrDefault("partialFilterExpression", new Document());
    }

    static Document list(EmbeddedDatabase database, Document query) {
        String name = Arguments.text(query, "listIndexes");
        EmbeddedCollection collection = database.collection(name);
        if (collection == null) {
            throw new MongoServerError(
                    26, "NamespaceNotFound", "ns does not exist: " + database.getDatabaseName() + "." + name);
        }
        List<Document> found = collection.orderedIndexes().stream()
                .map(OrderedIndex::description)
                .toList();
        return Batches.first(collection.getFullName(), found, null);
    }

    static Document drop(EmbeddedDatabase database, Document query) {
        String name = Arguments.text(query, "dropIndexes");
        EmbeddedCollection collection = database.collection(name);
        if (collection == null) {
            throw new MongoServerError(26, "NamespaceNotFound", "ns not found " + name);
        }
        int before = collection.getNumIndexes();
        for (String index : namesToDrop(collection, Arguments.require(Object.class, query.get("index"), "index"))) {
            database.dropIndexNamed(collection, index);
        }
        return Batches.ok(new Document("nIndexesWas", before));
    }

    private static List<String> namesToDrop(EmbeddedCollection collection, Object index) {
        List<OrderedIndex> droppable = collection.orderedIndexes().stream()
                .filter(each -> !each.isPrimary())
                .toList();
        if (Objects.equals(index, "*")) {
            return droppable.stream().map(OrderedIndex::getName).toList();
        }
        List<?> asked = index instanceof List<?> list ? list : List.of(index);
        return asked.stream()
                .map(each -> droppable.stream()
                        .filter(present -> each.equals(present.getName())
                                || each.equals(present.description().get("key")))
                        .findFirst()
                        .orElseThrow(() -> new IndexNotFoundException("index not found with name [" + each + "]")))
                .map(OrderedIndex::getName)
                .toList();
    }
}
