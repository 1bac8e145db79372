package org.bangdai.local.mongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** {@code listCollections}, with its filter. */
final class CollectionCommands {

    private CollectionCommands() {}

    static Document list(EmbeddedDatabase database, Document query) {
        Document filter = query.get("filter") instanceof Document given ? given : new Document();
        List<Document> found = database.collections().keySet().stream()
                .sorted()
                .map(CollectionCommands::describe)
                .filter(each -> new DefaultQueryMatcher().matches(each, filter))
                .toList();
        return Batches.first(database.getDatabaseName() + ".$cmd.listCollections", found, null);
    }

    private static Document describe(String name) {
        return new Document("name", name)
                .append("type", "collection")
                .append("options", new Document())
                .append("info", new Document("readOnly", false))
                .append(
                        "idIndex",
                        new Document("v", 2)
                                .append("key", new Document("_id", 1))
                                .append("name", "_id_"));
    }
}
