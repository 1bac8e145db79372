package org.bangdai.local.mongo;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code aggregate} command: what a pipeline begins with ({@code $match, $sort, $skip, $limit}) is answered as a query, by the indexes. */
final class Aggregate {

    /** Stages that leave alone the documents they are given; for any other the documents are copied first. */
    private static final Set<String> HARMLESS =
            Set.of("$match", "$sort", "$skip", "$limit", "$group", "$count", "$sortByCount", "$unwind", "$unset");

    /** In this order, each at most once, they are one query. */
    private static final List<String> LEADING = List.of("$match", "$sort", "$skip", "$limit");

    private final EmbeddedDatabase database;
    private final DatabaseResolver resolver;
    private final Oplog oplog;

    Aggregate(EmbeddedDatabase database, DatabaseResolver resolver, Oplog oplog) {
        this.database = database;
        this.resolver = resolver;
        this.oplog = oplog;
    }

    /** Whether it writes what it finds into a collection. */
    static boolean writes(Document command) {
        return command.get("pipeline") instanceof List<?> stages
                && stages.stream().anyMatch(stage -> stage instanceof Document each && each.containsKey("$merge"));
    }

    Document run(Document command) {
        String name = Arguments.text(command, "aggregate");
        String namespace = database.getDatabaseName() + "." + name;
        EmbeddedCollection collection = database.collection(name);
        List<Document> pipeline = stages(command);
        validate(pipeline, command, collection);
        if (collection == null) {
            return Batches.first(namespace, List.of(), null);
        }
        boolean harmless = pipeline.stream().allMatch(stage -> HARMLESS.containsAll(stage.keySet()));
        List<Document> result =
                harmless ? run(collection, pipeline) : EmbeddedCollection.withCopies(() -> run(collection, pipeline));
        return Batches.first(namespace, result, collection);
    }

    /** The stages as the library understands them: with older names, and without dotted paths. */
    private static List<Document> stages(Document command) {
        List<Document> stages = new ArrayList<>();
        for (Document stage : Aggregation.parse(command.get("pipeline"))) {
            if (stage.containsKey("$set") || stage.containsKey("$addFields")) {
                Object fields = stage.getOrDefault("$set", stage.get("$addFields"));
                stages.add(new Document("$addFields", nested(Arguments.require(Document.class, fields, "$addFields"))));
            } else if (stage.containsKey("$replaceWith")) {
                stages.add(new Document("$replaceRoot", new Document("newRoot", stage.get("$replaceWith"))));
            } else {
                stages.add(stage);
            }
        }
        return stages;
    }

    /** The library takes a dotted path for a name; nested documents it merges as it should. */
    private static Document nested(Document fields) {
        Document result = new Document();
        fields.forEach((path, value) -> Utils.changeSubdocumentValue(result, path, value));
        return result;
    }

    private void validate(List<Document> pipeline, Document command, @Nullable EmbeddedCollection collection) {
        for (Document stage : pipeline) {
            for (String refused : List.of("$out", "$changeStream")) {
                if (stage.containsKey(refused)) {
                    throw CommandChecks.notSupported(refused);
                }
            }
            if (stage.get("$match") instanceof Document query) {
                QueryChecks.check(query);
            }
        }
        Document cursor = command.get("cursor") == null ? null : new Document();
        Aggregation.fromPipeline(pipeline, resolver, database, collection, oplog)
                .validate(new Document("cursor", cursor));
    }

    private List<Document> run(EmbeddedCollection collection, List<Document> pipeline) {
        Document leading = new Document();
        int order = -1;
        for (Document stage : pipeline) {
            int next = LEADING.indexOf(stage.keySet().iterator().next());
            if (next <= order) {
                break;
            }
            leading.putAll(stage);
            order = next;
        }
        List<Document> found = collection.find(
                (Document) leading.getOrDefault("$match", new Document()),
                (Document) leading.get("$sort"),
                number(leading.get("$skip")),
                number(leading.get("$limit")));
        List<Document> rest = pipeline.subList(leading.size(), pipeline.size());
        return Aggregation.fromPipeline(rest, resolver, database, collection, oplog)
                .runStages(found.stream());
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }
}
