package org.bangdai.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts the documents a command looks at, among 10,000 and among 100,000 of the same kind: an index makes both the same. */
class IndexUseTest extends MongoFixture {

    private static final List<Integer> SIZES = List.of(10_000, 100_000);

    private final List<MongoCollection<Document>> collections = new ArrayList<>();

    @BeforeAll
    void fill() {
        for (int size : SIZES) {
            MongoCollection<Document> collection = freshDatabase().getCollection("n" + size);
            collection.createIndex(doc("{group: 1, rank: 1}"));
            collection.createIndex(doc("{group: 1, kind: 1, rank: -1}"));
            collection.createIndex(doc("{'state.due': 1}"));
            collection.createIndex(doc("{tags: 1, rank: 1}"));
            collection.createIndex(doc("{'items.code': 1}"));
            collection.createIndex(doc("{outboxSince: 1}"), new IndexOptions().sparse(true));
            collection.createIndex(
                    doc("{bucket: 1, rank: 1}"), new IndexOptions().partialFilterExpression(doc("{open: true}")));
            insert(collection, size);
            collections.add(collection);
        }
    }

    /** Groups of 20, whatever the size. */
    private static void insert(MongoCollection<Document> collection, int size) {
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int group = i / 20;
            batch.add(new Document("_id", "id" + i)
                    .append("version", 1L)
                    .append("group", "g" + group)
                    .append("rank", i)
                    .append("kind", "k" + i % 2)
                    .append("state", new Document("due", i))
                    .append("tags", List.of("t" + group, "u" + i))
                    .append("items", List.of(new Document("code", i), new Document("code", -i - 1)))
                    .append("bucket", i % 50)
                    .append("open", i < 500));
            if (i < 10) {
                batch.getLast().append("outboxSince", i);
            }
            if (batch.size() == 5_000) {
                collection.insertMany(batch);
                batch.clear();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "equality             | {group: 'g7'}                               | {}                  | 0  | 20 | 20",
                "compound equality    | {group: 'g7', kind: 'k1'}                   | {}                  | 0  | 10 | 10",
                "id and version       | {_id: 'id77', version: 1}                   | {}                  | 0  | 1  | 1",
                "several ids          | {_id: {$in: ['id7', 'id9', 'none']}}        | {}                  | 0  | 2  | 2",
                "dotted range         | {'state.due': {$gte: 100, $lt: 130}}        | {}                  | 0  | 30 | 30",
                "prefix and range     | {group: 'g7', rank: {$gt: 142, $lte: 150}}  | {}                  | 0  | 8  | 8",
                "prefix, sort, limit  | {group: 'g7'}                               | {rank: 1}           | 3  | 3  | 3",
                "backwards            | {group: 'g7'}                               | {rank: -1}          | 3  | 3  | 3",
                "against its direction| {group: 'g7', kind: 'k1'}                   | {rank: 1}           | 3  | 3  | 3",
                "sort of all          | {}                                          | {'state.due': -1}   | 5  | 5  | 5",
                "sort by two          | {}                                          | {group: -1, rank: -1} | 5 | 5 | 5",
                "in on a prefix       | {group: {$in: ['g7', 'g8', 'g9']}}          | {rank: -1}          | 4  | 4  | 4",
                "in, then equality    | {group: {$in: ['g7', 'g8']}, kind: 'k0'}    | {rank: 1}           | 0  | 20 | 20",
                "array element        | {tags: 't7'}                                | {rank: 1}           | 4  | 4  | 4",
                "field in an array    | {'items.code': 77}                          | {}                  | 0  | 1  | 1",
                "either of two        | {$or: [{group: 'g7'}, {'state.due': 3}]}    | {}                  | 0  | 21 | 21",
                "after a cursor       | {group: 'g7', $or: [{rank: {$gt: 150}}, {rank: 150, _id: {$gt: 'id150'}}]} | {rank: 1, _id: 1} | 3 | 3 | 21",
                "sparse               | {outboxSince: {$lt: 5}}                     | {outboxSince: 1}    | 0  | 5  | 5",
                "partial              | {open: true, bucket: 3}                     | {rank: 1}           | 0  | 10 | 10",
                "prefix of text       | {group: {$regex: '^g77$'}}                  | {}                  | 0  | 20 | 2220",
            })
    void anIndexMakesAQueryLookAtAsFewDocumentsAmongManyAsAmongFew(
            String rule, String filter, String sort, int limit, int found, int mostExamined) {
        for (MongoCollection<Document> collection : collections) {
            List<Document> documents = new ArrayList<>();
            long examined = examined(() ->
                    collection.find(doc(filter)).sort(doc(sort)).limit(limit).into(documents));
            assertThat(documents).as(rule).hasSize(found);
            assertThat(examined).as(rule).isBetween((long) found, (long) mostExamined);
        }
    }

    @Test
    void updatesDeletesCountsAndPipelinesUseTheIndexesToo() {
        List<Function<MongoCollection<Document>, Object>> commands = List.of(
                it -> it.updateMany(doc("{group: 'g11'}"), doc("{$set: {seen: true}}"))
                        .getModifiedCount(),
                it -> it.updateOne(doc("{_id: 'id230', version: 1}"), doc("{$inc: {version: 1}}"))
                        .getModifiedCount(),
                it -> it.findOneAndUpdate(doc("{group: 'g12'}"), doc("{$set: {seen: true}}")),
                it -> it.countDocuments(doc("{group: 'g12', kind: 'k1'}")),
                it -> it.distinct("kind", doc("{group: 'g12'}"), String.class).into(new ArrayList<>()),
                it -> it.aggregate(
                                List.of(doc("{$match: {group: 'g12'}}"), doc("{$group: {_id: '$kind', n: {$sum: 1}}}")))
                        .into(new ArrayList<>()),
                it -> it.deleteMany(doc("{group: 'g13'}")).getDeletedCount());
        for (MongoCollection<Document> collection : collections) {
            for (Function<MongoCollection<Document>, Object> command : commands) {
                assertThat(examined(() -> assertThat(command.apply(collection)).isNotNull()))
                        .isBetween(1L, 20L);
            }
        }
    }

    @Test
    void aListOfManyIdsIsLookedUpOneByOne() {
        List<String> ids =
                IntStream.range(0, 3_000).mapToObj(i -> "id" + (1_000 + 2 * i)).toList();
        for (MongoCollection<Document> collection : collections) {
            assertThat(examined(() ->
                            assertThat(collection.find(Filters.in("_id", ids))).hasSize(ids.size())))
                    .isEqualTo(ids.size());
        }
    }

    @Test
    void anUpdateOfOneDocumentStopsAtTheFirst() {
        MongoCollection<Document> collection = collections.getFirst();
        assertThat(examined(() -> collection.updateOne(doc("{group: 'g15'}"), doc("{$set: {seen: true}}"))))
                .isEqualTo(1);
    }

    @Test
    void theCountOfDocumentsExaminedIsInTheServerStatus() {
        Document status = client.getDatabase("admin").runCommand(doc("{serverStatus: 1}"));
        assertThat(status.getEmbedded(List.of("metrics", "queryExecutor", "scannedObjects"), Long.class))
                .isEqualTo(server.documentsExamined());
    }

    @Test
    void aFieldThatNoIndexHoldsIsFoundByLookingAtAll() {
        MongoCollection<Document> collection = collections.getFirst();
        assertThat(examined(() -> collection.find(Filters.eq("version", 99L)).first()))
                .isGreaterThan(9_000);
    }

    private long examined(Runnable command) {
        long before = server.documentsExamined();
        command.run();
        return server.documentsExamined() - before;
    }
}
