package org.bangdai.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever indexes there are, a query finds what looking at every document finds, in the same order. */
class QueryCorrectnessTest extends MongoFixture {

    private static final int DOCUMENTS = 300;
    private static final int QUERIES = 1_500;
    private static final List<String> FIELDS = List.of("a", "b", "nested.c", "list", "items.k", "opt");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anIndexedCollectionAnswersAsOneWithoutIndexes(long seed) {
        Random random = new Random(seed);
        MongoCollection<Document> plain = freshCollection();
        MongoCollection<Document> indexed = freshCollection();
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(randomDocument(i, random));
        }
        plain.insertMany(documents);
        indexed.insertMany(documents.subList(0, DOCUMENTS / 2));
        createIndexes(indexed);
        indexed.insertMany(documents.subList(DOCUMENTS / 2, DOCUMENTS));
        for (int i = 0; i < 100; i++) {
            Document update =
                    new Document("$set", new Document("a", randomValue(random)).append("b", random.nextInt(5)));
            int id = random.nextInt(DOCUMENTS);
            plain.updateOne(new Document("_id", id), update);
            indexed.updateOne(new Document("_id", id), update);
        }
        for (int i = 0; i < QUERIES; i++) {
            Document query = randomQuery(random, 2);
            Document sort = randomSort(random);
            int skip = random.nextInt(4) == 0 ? random.nextInt(5) : 0;
            int limit = random.nextBoolean() ? 1 + random.nextInt(10) : 0;
            assertThat(ids(indexed, query, sort, skip, limit))
                    .as("%s sorted %s skip %d limit %d", query.toJson(), sort.toJson(), skip, limit)
                    .isEqualTo(ids(plain, query, sort, skip, limit));
        }
        assertThat(server.documentsExamined()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void longListsOfTextsAreAnsweredAsWithoutIndexes(long seed) {
        Random random = new Random(seed);
        MongoCollection<Document> plain = freshCollection();
        MongoCollection<Document> indexed = freshCollection();
        List<Document> documents = IntStream.range(0, DOCUMENTS)
                .mapToObj(i -> new Document("_id", "t" + i)
                        .append("a", i % 7 == 0 ? List.of("t" + i, "t" + (i + 1)) : "t" + random.nextInt(DOCUMENTS))
                        .append("b", random.nextInt(3)))
                .toList();
        plain.insertMany(documents);
        indexed.insertMany(documents);
        indexed.createIndex(Document.parse("{b: 1, a: 1}"));
        for (int i = 0; i < 100; i++) {
            Document query = new Document("_id", new Document("$in", texts(random)))
                    .append(
                            "$and",
                            List.of(
                                    new Document(
                                            random.nextBoolean() ? "_id" : "a", new Document("$in", texts(random))),
                                    new Document("b", random.nextInt(3))));
            assertThat(ids(indexed, query, new Document("_id", 1), 0, 0))
                    .isEqualTo(ids(plain, query, new Document("_id", 1), 0, 0));
            Document change = new Document("$set", new Document(random.nextBoolean() ? "a.$" : "c", "t" + i));
            Document touched = change.toJson().contains("$\"")
                    ? new Document(query).append("a", new Document("$type", "array"))
                    : query;
            assertThat(updated(indexed, touched, change)).isEqualTo(updated(plain, touched, change));
        }
        assertThat(indexed.find().into(new ArrayList<>()))
                .isEqualTo(plain.find().into(new ArrayList<>()));
    }

    private static String updated(MongoCollection<Document> collection, Document query, Document change) {
        try {
            return collection.updateMany(query, change).toString();
        } catch (MongoWriteException refused) {
            return refused.getError().getMessage();
        }
    }

    private static List<String> texts(Random random) {
        return IntStream.range(0, 20 + random.nextInt(200))
                .mapToObj(i -> "t" + random.nextInt(DOCUMENTS))
                .toList();
    }

    private static void createIndexes(MongoCollection<Document> collection) {
        for (String key : List.of(
                "{a: 1}",
                "{a: 1, b: -1}",
                "{b: 1, 'nested.c': 1, _id: 1}",
                "{list: 1, b: 1}",
                "{'items.k': 1, 'items.v': 1}",
                "{b: 1, list: -1}",
                "{'nested.c': -1, a: 1}")) {
            collection.createIndex(Document.parse(key));
        }
        collection.createIndex(Document.parse("{opt: 1, b: 1}"), new IndexOptions().sparse(true));
        collection.createIndex(
                Document.parse("{opt: 1, a: 1}"),
                new IndexOptions().partialFilterExpression(Document.parse("{b: {$gte: 2}}")));
        collection.createIndex(
                Document.parse("{a: 1, opt: 1}"),
                new IndexOptions().partialFilterExpression(Document.parse("{opt: {$exists: true}}")));
    }

    private static List<Object> ids(MongoCollection<Document> in, Document query, Document sort, int skip, int limit) {
        return in.find(query)
                .sort(sort)
                .skip(skip)
                .limit(limit)
                .map(each -> each.get("_id"))
                .into(new ArrayList<>());
    }

    private static Document randomDocument(int id, Random random) {
        Document document =
                new Document("_id", id).append("a", randomValue(random)).append("b", random.nextInt(5));
        if (random.nextInt(4) > 0) {
            document.append("nested", new Document("c", randomValue(random)));
        }
        if (random.nextInt(4) > 0) {
            document.append("list", randomList(random));
        }
        if (random.nextBoolean()) {
            List<Document> items = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                items.add(new Document("k", random.nextInt(5)).append("v", random.nextInt(5)));
            }
            document.append("items", items);
        }
        if (random.nextInt(3) == 0) {
            document.append("opt", random.nextInt(6));
        }
        return document;
    }

    private static Object randomList(Random random) {
        int size = random.nextInt(4);
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(random.nextInt(6));
        }
        return random.nextInt(5) == 0 ? random.nextInt(6) : list;
    }

    private static Object randomValue(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> (long) random.nextInt(6);
            case 2 -> random.nextInt(12) / 2.0;
            case 3 -> "s" + random.nextInt(6);
            case 4 -> "s" + random.nextInt(3) + "x" + random.nextInt(4);
            case 5 -> random.nextBoolean();
            default -> random.nextInt(6);
        };
    }

    private static Document randomQuery(Random random, int depth) {
        Document query = new Document();
        for (int i = random.nextInt(3); i >= 0; i--) {
            query.append(FIELDS.get(random.nextInt(FIELDS.size())), randomPredicate(random));
        }
        if (random.nextInt(8) == 0) {
            query.append("_id", new Document("$lt", random.nextInt(DOCUMENTS)));
        }
        if (depth > 0 && random.nextInt(3) == 0) {
            query.append(
                    random.nextBoolean() ? "$or" : "$and",
                    List.of(randomQuery(random, depth - 1), randomQuery(random, depth - 1)));
        }
        return query;
    }

    private static Object randomPredicate(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> new Document("$in", Arrays.asList(randomValue(random), randomValue(random)));
            case 1 -> new Document("$gt", random.nextInt(6)).append("$lte", random.nextInt(8));
            case 2 -> new Document("$gte", "s" + random.nextInt(4));
            case 3 -> new Document("$lt", random.nextInt(6));
            case 4 -> new Document("$exists", random.nextBoolean());
            case 5 -> new Document("$ne", random.nextInt(6));
            case 6 -> new Document("$regex", "^s" + random.nextInt(3));
            default -> randomValue(random);
        };
    }

    /** Always down to the id, so that there is one right order. */
    private static Document randomSort(Random random) {
        Document sort = new Document();
        for (int i = random.nextInt(3); i > 0; i--) {
            sort.append(FIELDS.get(random.nextInt(FIELDS.size())), random.nextBoolean() ? 1 : -1);
        }
        return sort.append("_id", random.nextBoolean() ? 1 : -1);
    }

    @Test
    void valuesOfDifferentTypesAreSortedAsMongoDbSortsThem() {
        MongoCollection<Document> things = freshCollection();
        things.createIndex(doc("{v: 1}"));
        things.insertMany(List.of(
                doc("{_id: 'true', v: true}"),
                doc("{_id: 'text', v: 'a'}"),
                doc("{_id: 'missing'}"),
                doc("{_id: 'object', v: {x: 1}}"),
                doc("{_id: 'two', v: 2}"),
                doc("{_id: 'half', v: 1.5}"),
                doc("{_id: 'empty', v: []}"),
                doc("{_id: 'list', v: [9, 1]}")));
        assertThat(ids(things, new Document(), doc("{v: 1, _id: 1}"), 0, 0))
                .containsExactly("empty", "missing", "list", "half", "two", "text", "object", "true");
        assertThat(ids(things, new Document(), doc("{v: -1, _id: 1}"), 0, 0))
                .containsExactly("true", "object", "text", "list", "two", "half", "missing", "empty");
    }

    @Test
    void longsBeyondTheReachOfDoublesAreToldApart() {
        MongoCollection<Document> things = freshCollection();
        things.createIndex(doc("{n: 1}"));
        long big = (1L << 60) + 1;
        things.insertMany(
                List.of(new Document("_id", 1).append("n", big), new Document("_id", 2).append("n", big + 1)));
        assertThat(ids(things, new Document("n", big), new Document("_id", 1), 0, 0))
                .containsExactly(1);
        assertThat(ids(things, new Document("n", new Document("$gt", big)), new Document("_id", 1), 0, 0))
                .containsExactly(2);
    }

    @Test
    void arraysInTwoFieldsOfOneIndexAreRefused() {
        MongoCollection<Document> things = freshCollection();
        things.createIndex(doc("{a: 1, b: 1}"));
        assertThatThrownBy(() -> things.insertOne(doc("{a: [1, 2], b: [3, 4]}")))
                .hasMessageContaining("parallel arrays");
        assertThat(things.countDocuments()).isZero();
    }
}
