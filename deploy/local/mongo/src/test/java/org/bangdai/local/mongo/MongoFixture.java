package org.bangdai.local.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A server in memory and the real driver, for the tests of one class; each test takes a collection of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MongoFixture {

    protected EmbeddedMongo server;
    protected MongoClient client;

    @BeforeAll
    void startServer() {
        server = EmbeddedMongo.inMemory();
        client = MongoClients.create(server.uri());
    }

    @AfterAll
    void stopServer() {
        client.close();
        server.close();
    }

    protected MongoDatabase freshDatabase() {
        return client.getDatabase("d" + UUID.randomUUID().toString().replace("-", ""));
    }

    protected MongoCollection<Document> freshCollection() {
        return freshDatabase().getCollection("things");
    }

    /** What must be there. */
    protected static Document found(@Nullable Document document) {
        return Objects.requireNonNull(document, "nothing was found");
    }

    protected static Document doc(String json) {
        return Document.parse(json);
    }
}
