package org.bangdai.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TestMongoTest {

    @Test
    void aTestFindsAServerAndADatabaseOfItsOwn() {
        try (MongoClient client = MongoClients.create(TestMongo.uri())) {
            String name = TestMongo.freshDatabase();
            client.getDatabase(name).getCollection("things").insertOne(new Document("_id", 1));
            assertThat(client.getDatabase(name).getCollection("things").countDocuments())
                    .isEqualTo(1);
            assertThat(client.getDatabase(TestMongo.freshDatabase())
                            .getCollection("things")
                            .countDocuments())
                    .isZero();
        }
        assertThat(TestMongo.uri()).isEqualTo(TestMongo.uri());
    }
}
