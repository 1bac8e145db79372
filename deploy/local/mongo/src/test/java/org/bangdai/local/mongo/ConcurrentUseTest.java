package org.bangdai.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ConcurrentUseTest extends MongoFixture {

    private static final int WRITERS = 8;

    @Test
    void everyIncrementIsAnsweredWithAValueOfItsOwn() throws Exception {
        MongoCollection<Document> counters = freshCollection();
        counters.insertOne(doc("{_id: 'c', n: 0}"));
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        Set<Integer> values = ConcurrentHashMap.newKeySet();
        inParallel(WRITERS, writer -> {
            for (int i = 0; i < 2_000; i++) {
                values.add(found(counters.findOneAndUpdate(doc("{_id: 'c'}"), doc("{$inc: {n: 1}}"), after))
                        .getInteger("n"));
            }
        });
        assertThat(values).hasSize(WRITERS * 2_000);
    }

    @Test
    void aReaderNeverSeesAHalfUpdatedDocument() throws Exception {
        MongoCollection<Document> things = freshCollection();
        things.createIndex(doc("{group: 1}"));
        String same = IntStream.range(0, 40).mapToObj(i -> "f" + i + ": 0").collect(Collectors.joining(", "));
        things.insertOne(doc("{_id: 1, group: 'g', nested: {deep: [0, 0]}, " + same + "}"));
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> readers = IntStream.range(0, 3)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        while (writing.get()) {
                            Document seen =
                                    found(things.find(doc("{group: 'g'}")).first());
                            assertThat(distinctNumbers(seen)).hasSize(1);
                        }
                    }))
                    .toList();
            for (int n = 1; n <= 2_000; n++) {
                Document all = new Document("nested.deep", List.of(n, n));
                for (int field = 0; field < 40; field++) {
                    all.append("f" + field, n);
                }
                things.updateOne(doc("{_id: 1}"), new Document("$set", all));
            }
            writing.set(false);
            for (Future<?> reader : readers) {
                reader.get();
            }
        }
    }

    private static Set<Object> distinctNumbers(Document seen) {
        Set<Object> numbers =
                IntStream.range(0, 40).mapToObj(i -> seen.get("f" + i)).collect(Collectors.toSet());
        numbers.addAll(seen.get("nested", Document.class).getList("deep", Object.class));
        return numbers;
    }

    @Test
    void aReaderComesBetweenTheWritesOfALongCommand() throws Exception {
        MongoCollection<Document> things = freshCollection();
        int many = 20_000;
        things.insertMany(IntStream.range(0, many)
                .mapToObj(i -> new Document("_id", i).append("n", 0))
                .toList());
        List<UpdateOneModel<Document>> updates = IntStream.range(0, many)
                .mapToObj(i -> new UpdateOneModel<Document>(new Document("_id", i), doc("{$set: {n: 1}}")))
                .toList();
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<Integer> between = threads.submit(() -> {
                int seen = 0;
                while (writing.get()) {
                    Set<Object> both = things.find(doc("{_id: {$in: [0, " + (many - 1) + "]}}"))
                            .map(it -> it.get("n"))
                            .into(new HashSet<>());
                    seen += both.size() - 1;
                }
                return seen;
            });
            things.bulkWrite(updates);
            writing.set(false);
            assertThat(between.get()).isPositive();
        }
    }

    @Test
    void anAnswerIsACopyThatLaterUpdatesLeaveAlone() {
        MongoCollection<Document> things = freshCollection();
        things.insertOne(doc("{_id: 1, list: [{n: 1}]}"));
        Document answered = things.findOneAndUpdate(
                doc("{_id: 1}"),
                doc("{$push: {list: {n: 2}}}"),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        things.updateOne(doc("{_id: 1}"), doc("{$set: {'list.0.n': 9}}"));
        assertThat(answered).isEqualTo(doc("{_id: 1, list: [{n: 1}, {n: 2}]}"));
    }

    @Test
    void oneOfManyConcurrentInsertsOfAnIdWins() throws Exception {
        MongoCollection<Document> things = freshCollection();
        Set<Integer> winners = ConcurrentHashMap.newKeySet();
        inParallel(WRITERS, writer -> {
            try {
                things.insertOne(new Document("_id", "same").append("by", writer));
                winners.add(writer);
            } catch (com.mongodb.MongoWriteException e) {
                assertThat(e.getCode()).isEqualTo(11000);
            }
        });
        assertThat(winners).hasSize(1);
        assertThat(found(things.find().first()).getInteger("by")).isIn(winners);
    }

    private interface Work {
        void by(int worker) throws Exception;
    }

    private static void inParallel(int workers, Work work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Callable<Void>> tasks = IntStream.range(0, workers)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        work.by(i);
                        return null;
                    })
                    .toList();
            for (Future<Void> each : threads.invokeAll(tasks)) {
                each.get();
            }
        }
    }
}
