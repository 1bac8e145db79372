package org.bangdai.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

    private static final int WRITERS = 8;
    private static final int ROUNDS = 4;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 1_500;

    @TempDir
    private Path folder;

    private final Set<String> inserted = ConcurrentHashMap.newKeySet();
    private final AtomicIntegerArray counters = new AtomicIntegerArray(WRITERS);

    @Test
    void nothingAcknowledgedIsLostWhenTheServerIsKilledUnderWrites() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            writeUntilKilled(round);
            try (EmbeddedMongo server = EmbeddedMongo.at(folder, 0);
                    MongoClient client = MongoClients.create(server.uri())) {
                MongoCollection<Document> things = things(client);
                assertThat(things.distinct("_id", Filters.exists("round"), String.class)
                                .into(new ArrayList<>()))
                        .as("inserts after round %d", round)
                        .containsAll(inserted);
                for (int writer = 0; writer < WRITERS; writer++) {
                    assertThat(count(things, writer))
                            .as("counter %d after round %d", writer, round)
                            .isGreaterThanOrEqualTo(counters.get(writer));
                    counters.set(writer, count(things, writer));
                }
                assertThat(things.listIndexes()).hasSize(2);
            }
        }
    }

    private void writeUntilKilled(int round) throws Exception {
        int before = inserted.size();
        try (ChildServer server = ChildServer.start(folder);
                MongoClient client = MongoClients.create(server.uri());
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            MongoCollection<Document> things = things(client);
            things.createIndex(new Document("round", 1), new IndexOptions().sparse(true));
            List.copyOf(java.util.stream.IntStream.range(0, WRITERS).boxed().toList())
                    .forEach(writer -> threads.submit(() -> write(things, round, writer)));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> inserted.size() >= before + ACKNOWLEDGED_BEFORE_KILL);
            server.kill();
            threads.shutdownNow();
        }
    }

    private void write(MongoCollection<Document> things, int round, int writer) {
        try {
            for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
                String id = round + "-" + writer + "-" + i;
                things.insertOne(new Document("_id", id).append("round", round).append("text", "x".repeat(300)));
                inserted.add(id);
                things.updateOne(
                        Filters.eq("_id", "counter" + writer), Updates.inc("n", 1), new UpdateOptions().upsert(true));
                counters.incrementAndGet(writer);
            }
        } catch (MongoException e) {
            // The kill: what was under way was not acknowledged and may be there or not.
        }
    }

    private static int count(MongoCollection<Document> things, int writer) {
        Document counter = things.find(Filters.eq("_id", "counter" + writer)).first();
        return counter == null ? 0 : counter.getInteger("n");
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("kill").getCollection("things");
    }
}
