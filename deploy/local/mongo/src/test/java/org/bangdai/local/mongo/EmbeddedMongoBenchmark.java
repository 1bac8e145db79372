package org.bangdai.local.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.bson.Document;

/** Prints how fast the embedded server is, through the driver and in one process with it. Not a test: run its main. */
public final class EmbeddedMongoBenchmark {

    private static final int WRITERS = 32;
    private static final long WRITE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private EmbeddedMongoBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("mongo-benchmark");
        try (EmbeddedMongo durable = EmbeddedMongo.at(folder, 0)) {
            writes("on disk", durable);
        }
        try (EmbeddedMongo memory = EmbeddedMongo.inMemory()) {
            writes("in memory", memory);
            reads(memory, 10_000);
            reads(memory, 100_000);
        }
    }

    private static void writes(String where, EmbeddedMongo server) throws Exception {
        try (MongoClient client = client(server)) {
            MongoCollection<Document> things = client.getDatabase("b").getCollection("writes");
            things.createIndex(new Document("division", 1).append("n", 1));
            AtomicLong ids = new AtomicLong();
            rate(where + ": insertOne", i -> things.insertOne(row(ids.incrementAndGet())));
            long rows = ids.get();
            rate(
                    where + ": findOneAndUpdate by {_id, version} with $set, $inc and $push",
                    i -> things.findOneAndUpdate(
                            Filters.and(Filters.eq("_id", 1 + i % rows), Filters.gte("version", 1)),
                            Updates.combine(
                                    Updates.set("state.name", "n" + i),
                                    Updates.inc("version", 1),
                                    Updates.pushEach("outbox", List.of(new Document("seq", i)), slice()))));
        }
    }

    private static com.mongodb.client.model.PushOptions slice() {
        return new com.mongodb.client.model.PushOptions().slice(-3);
    }

    private static void rate(String what, IntConsumer write) throws Exception {
        AtomicLong done = new AtomicLong();
        timed(write, TimeUnit.SECONDS.toNanos(3), new AtomicLong());
        long processor = serverProcessorNanos();
        long nanos = timed(write, WRITE_NANOS, done);
        processor = serverProcessorNanos() - processor;
        System.out.printf(
                "%-75s %,9.0f /s, %4.0f µs of the server's threads for each%n",
                what, done.get() * 1e9 / nanos, processor / 1e3 / done.get());
    }

    /** Says more than the rate where the machine is shared, as the client takes most of it. */
    private static long serverProcessorNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("mongo-"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    private static long timed(IntConsumer write, long nanos, AtomicLong done) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                int first = writer;
                threads.execute(() -> {
                    for (int i = first; System.nanoTime() - start < nanos; i += WRITERS) {
                        write.accept(i);
                        done.incrementAndGet();
                    }
                });
            }
        }
        return System.nanoTime() - start;
    }

    private static void reads(EmbeddedMongo server, int rows) {
        try (MongoClient client = client(server)) {
            MongoCollection<Document> things = client.getDatabase("b").getCollection("reads" + rows);
            things.createIndex(new Document("division", 1).append("n", 1));
            List<Document> batch = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                batch.add(row(i));
                if (batch.size() == 5_000) {
                    things.insertMany(batch);
                    batch.clear();
                }
            }
            Map<String, IntConsumer> queries = new LinkedHashMap<>();
            queries.put("{_id}", i -> things.find(Filters.eq("_id", (long) i)).first());
            queries.put(
                    "{_id, version}",
                    i -> things.find(Filters.and(Filters.eq("_id", (long) i), Filters.eq("version", 1)))
                            .first());
            queries.put("equality, 20 rows", i -> all(things.find(Filters.eq("division", division(i)))));
            queries.put(
                    "prefix + sort + limit 20",
                    i -> all(things.find(Filters.eq("division", division(i)))
                            .sort(Sorts.descending("n"))
                            .limit(20)));
            queries.put(
                    "range, 20 rows",
                    i -> all(things.find(Filters.and(Filters.eq("division", division(i)), Filters.gte("n", 0L)))));
            queries.forEach((name, query) -> latency(rows + " rows: " + name, rows, query));
        }
    }

    private static List<Document> all(com.mongodb.client.FindIterable<Document> found) {
        return found.into(new ArrayList<>());
    }

    private static void latency(String what, int rows, IntConsumer query) {
        long[] nanos = new long[4_000];
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                query.accept((i * 7919) % rows);
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-75s p50 %.3f ms, p99 %.3f ms%n",
                what, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
    }

    private static Document row(long i) {
        return new Document("_id", i)
                .append("version", 1)
                .append("division", division(i))
                .append("n", i)
                .append("state", new Document("name", "安吉县").append("text", "x".repeat(200)));
    }

    private static String division(long i) {
        return "3305" + i / 20;
    }

    private static MongoClient client(EmbeddedMongo server) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.uri()))
                .build());
    }
}
