package org.bangdai.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bangdai.local.mongo.journal.CorruptJournalException;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    private static final long SMALL_FLOOR = 64L << 10;

    @TempDir
    private Path folder;

    @Test
    void everythingIsThereAfterARestart() throws Exception {
        List<Document> before = new ArrayList<>();
        run(database -> {
            database.getCollection("things")
                    .createIndex(
                            Document.parse("{n: 1}"),
                            new IndexOptions().unique(true).partialFilterExpression(Document.parse("{open: true}")));
            database.getCollection("things").insertOne(everyType());
            database.getCollection("things").insertOne(Document.parse("{_id: 2, n: 1, open: true}"));
            database.getCollection("things")
                    .updateOne(
                            Document.parse("{_id: 2}"),
                            Document.parse("{$currentDate: {at: true}, $push: {list: 1}}"),
                            new UpdateOptions().upsert(true));
            database.getCollection("things").insertOne(Document.parse("{_id: 3}"));
            database.getCollection("things").deleteOne(Document.parse("{_id: 3}"));
            database.getCollection("gone").insertOne(new Document());
            database.getCollection("gone").drop();
            database.getCollection("empty").createIndex(Document.parse("{a: 1}"));
            database.getCollection("empty").createIndex(Document.parse("{b: 1}"));
            database.getCollection("empty").dropIndex("a_1");
            database.getCollection("things").find().into(before);
        });
        for (int restart = 0; restart < 2; restart++) {
            run(database -> {
                assertThat(database.getCollection("things").find()).containsExactlyElementsOf(before);
                assertThat(database.listCollectionNames()).containsExactlyInAnyOrder("things", "empty");
                assertThat(database.getCollection("empty").listIndexes().map(each -> each.getString("name")))
                        .containsExactly("_id_", "b_1");
                assertThatThrownBy(() -> database.getCollection("things")
                                .insertOne(Document.parse("{_id: 4, n: 1, open: true}")))
                        .isInstanceOf(MongoWriteException.class);
            });
        }
    }

    private static Document everyType() {
        return new Document("_id", new ObjectId())
                .append("text", "帮带")
                .append("int", 1)
                .append("long", 1L << 60)
                .append("double", 1.5)
                .append("decimal", Decimal128.parse("1.10"))
                .append("bool", true)
                .append("none", null)
                .append("date", new java.util.Date(1))
                .append("timestamp", new BsonTimestamp(5, 1))
                .append("bytes", new Binary(new byte[] {1, 2}))
                .append("uuid", new Binary((byte) 4, new byte[16]))
                .append(
                        "nested",
                        new Document(
                                "list",
                                List.of(
                                        1,
                                        "a",
                                        new Document("b", UUID.randomUUID().toString()))));
    }

    @Test
    void theFilesStaySmallHoweverOftenDocumentsChange() throws Exception {
        try (EmbeddedMongo server = EmbeddedMongo.at(folder, 0, SMALL_FLOOR);
                MongoClient client = MongoClients.create(server.uri())) {
            var things = client.getDatabase("d").getCollection("things");
            String text = "x".repeat(1_000);
            for (int i = 0; i < 3_000; i++) {
                things.updateOne(
                        new Document("_id", i % 10),
                        new Document("$set", new Document("n", i).append("text", text)),
                        new UpdateOptions().upsert(true));
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(size()).isLessThan(6 * SMALL_FLOOR));
        }
        run(database -> assertThat(database.getCollection("things")
                        .find(Document.parse("{_id: 9}"))
                        .first())
                .containsEntry("n", 2_999));
    }

    /** As a health check does all the time; a snapshot follows. */
    @Test
    void databasesThatAreListedKeepTheirData() throws Exception {
        try (EmbeddedMongo server = EmbeddedMongo.at(folder, 0, SMALL_FLOOR);
                MongoClient client = MongoClients.create(server.uri())) {
            for (String name : List.of("one", "two")) {
                insert(client.getDatabase(name), 1, 2);
            }
            assertThat(client.listDatabaseNames()).contains("one", "two");
            String text = "x".repeat(1_000);
            for (int i = 0; i < 2 * SMALL_FLOOR / text.length(); i++) {
                client.getDatabase("one").getCollection("more").insertOne(new Document("_id", i).append("text", text));
            }
            assertThat(client.listDatabaseNames()).contains("one", "two");
        }
        assertThat(folder.toFile().list()).anyMatch(file -> file.startsWith("snapshot-"));
        try (EmbeddedMongo server = EmbeddedMongo.at(folder, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            for (String name : List.of("one", "two")) {
                assertThat(client.getDatabase(name).getCollection("things").countDocuments())
                        .as(name)
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void aLastRecordThatWasCutOffIsLeftOut() throws Exception {
        run(database -> insert(database, 1, 2, 3));
        Path journal = journal();
        try (RandomAccessFile file = new RandomAccessFile(journal.toFile(), "rw")) {
            file.setLength(file.length() - 5);
        }
        run(database -> {
            assertThat(database.getCollection("things").countDocuments()).isEqualTo(2);
            insert(database, 4);
        });
        run(database ->
                assertThat(database.getCollection("things").countDocuments()).isEqualTo(3));
    }

    @Test
    void damageInTheMiddleIsRefusedInOneLine() throws Exception {
        run(database -> insert(database, 1, 2, 3));
        Path journal = journal();
        try (RandomAccessFile file = new RandomAccessFile(journal.toFile(), "rw")) {
            file.seek(file.length() / 2);
            int old = file.read();
            file.seek(file.length() / 2);
            file.write(old ^ 1);
        }
        assertThatThrownBy(() -> EmbeddedMongo.at(folder, 0))
                .isInstanceOf(CorruptJournalException.class)
                .hasMessageContaining("Refusing to start")
                .hasMessageContaining(journal.toString())
                .hasMessageNotContaining("\n");
    }

    @Test
    void aMissingJournalIsRefused() throws Exception {
        run(database -> insert(database, 1));
        Files.move(journal(), folder.resolve("journal-0000000005"));
        assertThatThrownBy(() -> EmbeddedMongo.at(folder, 0)).isInstanceOf(CorruptJournalException.class);
    }

    @Test
    void aFolderInUseIsRefusedAndFreeAgainAfterwards() throws Exception {
        try (EmbeddedMongo first = EmbeddedMongo.at(folder, 0)) {
            assertThat(first.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedMongo.at(folder, 0))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use by another server");
        }
        EmbeddedMongo.at(folder, 0).close();
    }

    private static void insert(MongoDatabase database, int... ids) {
        for (int id : ids) {
            database.getCollection("things").insertOne(new Document("_id", id).append("text", "y".repeat(100)));
        }
    }

    private void run(Consumer<MongoDatabase> work) throws IOException {
        try (EmbeddedMongo server = EmbeddedMongo.at(folder, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            work.accept(client.getDatabase("d"));
        }
    }

    private Path journal() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().contains("journal-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private long size() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(RestartTest::sizeOf).sum();
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
