package org.bangdai.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest extends MongoFixture {

    @ParameterizedTest
    @ValueSource(
            strings = {"hello", "isMaster", "ping", "buildInfo", "serverStatus", "listDatabases", "connectionStatus"})
    void whatClientsAskAServerIsAnswered(String command) {
        assertThat(client.getDatabase("admin")
                        .runCommand(new Document(command, 1))
                        .getDouble("ok"))
                .isEqualTo(1.0);
    }

    @Test
    void helloSaysThatThisIsAPrimary() {
        Document answer = client.getDatabase("any").runCommand(new Document("hello", 1));
        assertThat(answer).containsEntry("isWritablePrimary", true).containsKey("maxWireVersion");
    }

    @Test
    void indexesAreCreatedOnceListedAndDropped() {
        MongoDatabase database = freshDatabase();
        MongoCollection<Document> things = database.getCollection("things");
        MongoCollection<Document> others = database.getCollection("others");
        others.createIndex(doc("{a: 1}"));
        for (int i = 0; i < 2; i++) {
            things.createIndex(
                    doc("{a: 1, b: -1}"), new IndexOptions().unique(true).name("ab"));
            things.createIndex(doc("{a: 1}"));
        }
        assertThat(things.listIndexes().map(each -> each.getString("name"))).containsExactly("_id_", "ab", "a_1");
        things.dropIndex("a_1");
        assertThat(others.listIndexes()).as("of its own name elsewhere").hasSize(2);
        things.dropIndexes();
        assertThat(things.listIndexes().map(each -> each.getString("name"))).containsExactly("_id_");
        assertThat(others.listIndexes()).hasSize(2);
        assertThat(database.getCollection("none").listIndexes()).isEmpty();
    }

    @Test
    void anotherIndexUnderTheSameNameOrKeyIsRefused() {
        MongoCollection<Document> things = freshCollection();
        things.createIndex(doc("{a: 1}"), new IndexOptions().name("one"));
        assertThatThrownBy(() -> things.createIndex(doc("{b: 1}"), new IndexOptions().name("one")))
                .isInstanceOf(MongoCommandException.class);
        assertThatThrownBy(() -> things.createIndex(doc("{a: 1}"), new IndexOptions().name("two")))
                .isInstanceOf(MongoCommandException.class);
    }

    @Test
    void collectionsAreListedAndDropped() {
        MongoDatabase database = freshDatabase();
        database.createCollection("a");
        database.getCollection("b").insertOne(doc("{}"));
        assertThat(database.listCollectionNames()).containsExactlyInAnyOrder("a", "b");
        assertThat(database.listCollections().filter(doc("{name: 'b'}"))).hasSize(1);
        database.getCollection("b").drop();
        assertThat(database.listCollectionNames()).containsExactly("a");
        database.drop();
        assertThat(database.listCollectionNames()).isEmpty();
        assertThatThrownBy(() -> {
                    database.createCollection("c");
                    database.createCollection("c");
                })
                .isInstanceOf(MongoCommandException.class);
    }

    @Test
    void arraysArePushedToSlicedPositionedAndPulledFrom() {
        MongoCollection<Document> things = freshCollection();
        things.insertOne(doc("{_id: 1, list: [1, 2, 3], outbox: [{seq: 1}, {seq: 2}]}"));
        things.updateOne(doc("{_id: 1}"), doc("{$push: {list: {$each: [8, 9], $position: 0, $slice: 4}}}"));
        things.updateOne(doc("{_id: 1}"), doc("{$pull: {outbox: {seq: 1}}}"));
        things.updateOne(doc("{_id: 1}"), doc("{$push: {outbox: {$each: [{seq: 3}, {seq: 4}]}}}"));
        things.updateOne(doc("{_id: 1}"), doc("{$addToSet: {set: {$each: [1, 1, 2]}}, $pull: {list: {$gte: 9}}}"));
        assertThat(found(things.find().first()))
                .isEqualTo(doc("{_id: 1, list: [8, 1, 2], outbox: [{seq: 2}, {seq: 3}, {seq: 4}], set: [1, 2]}"));
    }

    @Test
    void arrayFiltersChooseTheElementsToUpdate() {
        MongoCollection<Document> things = freshCollection();
        things.insertOne(doc("{_id: 1, goals: [{id: 'a', done: false}, {id: 'b', done: false}]}"));
        things.updateOne(
                doc("{_id: 1}"),
                doc("{$set: {'goals.$[goal].done': true}}"),
                new UpdateOptions().arrayFilters(List.of(doc("{'goal.id': 'b'}"))));
        things.updateOne(doc("{_id: 1, 'goals.id': 'a'}"), doc("{$set: {'goals.$.note': 'n'}}"));
        assertThat(found(things.find().first()))
                .isEqualTo(doc("{_id: 1, goals: [{id: 'a', done: false, note: 'n'}, {id: 'b', done: true}]}"));
    }

    @Test
    void anUpsertTakesItsSelectorAndWhatIsSetOnInsert() {
        MongoCollection<Document> things = freshCollection();
        UpdateOptions upsert = new UpdateOptions().upsert(true);
        Document update = doc("{$setOnInsert: {created: 1}, $inc: {n: 1}}");
        UpdateResult first = things.updateOne(doc("{_id: 'a', kind: 'k'}"), update, upsert);
        UpdateResult second = things.updateOne(doc("{_id: 'a', kind: 'k'}"), update, upsert);
        assertThat(first.getUpsertedId()).isNotNull();
        assertThat(first.getMatchedCount()).isZero();
        assertThat(second.getUpsertedId()).isNull();
        assertThat(second.getModifiedCount()).isEqualTo(1);
        assertThat(found(things.find().first())).isEqualTo(doc("{_id: 'a', kind: 'k', created: 1, n: 2}"));
    }

    @Test
    void findOneAndUpdateGivesTheDocumentBeforeOrAfter() {
        MongoCollection<Document> things = freshCollection();
        things.insertMany(List.of(doc("{_id: 1, n: 1}"), doc("{_id: 2, n: 2}")));
        FindOneAndUpdateOptions options = new FindOneAndUpdateOptions().sort(doc("{n: -1}"));
        assertThat(things.findOneAndUpdate(doc("{}"), doc("{$inc: {n: 10}}"), options))
                .isEqualTo(doc("{_id: 2, n: 2}"));
        options.returnDocument(ReturnDocument.AFTER).projection(doc("{_id: 0}"));
        assertThat(things.findOneAndUpdate(doc("{}"), doc("{$inc: {n: 10}}"), options))
                .isEqualTo(doc("{n: 22}"));
        assertThat(things.findOneAndUpdate(doc("{_id: 7}"), doc("{$inc: {n: 1}}"), options))
                .isNull();
        options.upsert(true);
        assertThat(things.findOneAndUpdate(doc("{_id: 7}"), doc("{$inc: {n: 1}}"), options))
                .isEqualTo(doc("{n: 1}"));
        assertThat(things.findOneAndDelete(doc("{_id: 7}"))).isEqualTo(doc("{_id: 7, n: 1}"));
        assertThat(things.countDocuments()).isEqualTo(2);
    }

    @Test
    void resultsTellMatchedFromModified() {
        MongoCollection<Document> things = freshCollection();
        things.insertMany(List.of(doc("{_id: 1, a: 1}"), doc("{_id: 2, a: 2}")));
        UpdateResult result = things.updateMany(doc("{}"), doc("{$set: {a: 1}}"));
        assertThat(result.getMatchedCount()).isEqualTo(2);
        assertThat(result.getModifiedCount()).isEqualTo(1);
        assertThat(things.updateOne(doc("{_id: 1, a: 9}"), doc("{$set: {a: 3}}"))
                        .getMatchedCount())
                .isZero();
        assertThat(things.deleteMany(doc("{a: 1}")).getDeletedCount()).isEqualTo(2);
    }

    @Test
    void concernsAndPreferencesOfAReplicaSetAreAccepted() {
        MongoCollection<Document> things = freshCollection()
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primaryPreferred());
        things.insertOne(doc("{_id: 1}"));
        assertThat(things.find(doc("{_id: 1}")).first()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{$where: 'true'}",
                "{a: {$near: [1, 2]}}",
                "{a: {$unknown: 1}}",
                "{$and: []}",
                "{$or: [{a: {$bogus: 1}}]}",
                "{a: {$not: {$bogus: 1}}}",
                "{a: {$elemMatch: {$bogus: 1}}}",
                "{a: {$in: 1}}",
                "{$jsonSchema: {}}",
            })
    void aQueryWithAnUnknownOperatorIsRefusedEvenOverNothing(String query) {
        MongoCollection<Document> empty = freshCollection();
        assertThatThrownBy(() -> empty.find(doc(query)).first()).isInstanceOf(MongoException.class);
        assertThatThrownBy(() -> empty.deleteMany(doc(query))).isInstanceOf(MongoException.class);
        assertThatThrownBy(() -> empty.updateOne(doc(query), doc("{$set: {a: 1}}")))
                .isInstanceOf(MongoException.class);
        assertThatThrownBy(() -> empty.countDocuments(doc(query))).isInstanceOf(MongoException.class);
    }

    @Test
    void whatIsNotSupportedIsRefusedAndNotIgnored() {
        MongoCollection<Document> things = freshCollection();
        things.insertOne(doc("{_id: 1}"));
        assertThatThrownBy(() -> things.updateOne(doc("{}"), doc("{$bit: {a: {and: 1}}}")))
                .isInstanceOf(MongoException.class);
        assertThatThrownBy(() -> things.updateOne(doc("{}"), List.of(doc("{$set: {a: 1}}"))))
                .hasMessageContaining("does not support");
        assertThatThrownBy(() ->
                        things.aggregate(List.of(doc("{$unionWith: 'x'}"))).first())
                .isInstanceOf(MongoCommandException.class);
        assertThatThrownBy(() -> things.aggregate(List.of(doc("{$out: 'x'}"))).first())
                .hasMessageContaining("does not support");
        assertThatThrownBy(() -> things.aggregate(List.of(doc("{$project: {a: {$bogus: 1}}}")))
                        .first())
                .isInstanceOf(MongoCommandException.class);
        assertThatThrownBy(() -> things.createIndex(doc("{a: 'text'}"))).hasMessageContaining("does not support");
        assertThatThrownBy(() -> things.find()
                        .collation(Collation.builder().locale("zh").build())
                        .first())
                .isInstanceOf(MongoException.class);
        assertThatThrownBy(() -> client.getDatabase("x").runCommand(doc("{collMod: 'things'}")))
                .isInstanceOf(MongoCommandException.class);
    }

    @Test
    void longResultsComeInBatches() {
        MongoCollection<Document> things = freshCollection();
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            documents.add(new Document("_id", i));
        }
        things.insertMany(documents);
        assertThat(things.find().sort(doc("{_id: 1}")).into(new ArrayList<>())).isEqualTo(documents);
        assertThat(things.find().batchSize(7).sort(doc("{_id: 1}")).into(new ArrayList<>()))
                .isEqualTo(documents);
        assertThat(things.aggregate(List.of(doc("{$sort: {_id: 1}}"))).into(new ArrayList<>()))
                .isEqualTo(documents);
    }

    @Test
    void aBatchHasAnEndHoweverMuchIsAskedFor() {
        MongoDatabase database = freshDatabase();
        MongoCollection<Document> things = database.getCollection("things");
        for (int i = 0; i < 3_000; i++) {
            things.insertOne(new Document("_id", i));
        }
        assertThat(firstBatch(database, "{find: 'things', batchSize: 2147483647}"))
                .hasSize(1_000);
        assertThat(firstBatch(database, "{find: 'things', limit: 2000, batchSize: 2000, singleBatch: true}"))
                .hasSize(2_000);
        assertThat(things.find().batchSize(Integer.MAX_VALUE).into(new ArrayList<>()))
                .hasSize(3_000);
        assertThat(things.find().limit(2_500).batchSize(2_000).into(new ArrayList<>()))
                .hasSize(2_500);
    }

    private static List<Document> firstBatch(MongoDatabase database, String command) {
        return database.runCommand(doc(command)).get("cursor", Document.class).getList("firstBatch", Document.class);
    }

    @Test
    void aPipelineLeavesTheDocumentsItReadsAlone() {
        MongoDatabase database = freshDatabase();
        MongoCollection<Document> things = database.getCollection("things");
        things.insertOne(doc("{_id: 1, nested: {a: 1}, list: [{b: 1}]}"));
        Document before = found(things.find().first());
        List<Document> stages = List.of(
                doc("{$match: {_id: 1}}"),
                doc("{$lookup: {from: 'things', localField: '_id', foreignField: '_id', as: 'same'}}"),
                doc("{$unwind: '$same'}"),
                doc("{$set: {'nested.a': 2, 'same.nested.a': 3}}"));
        Document result = found(things.aggregate(stages).first());
        assertThat(result.getEmbedded(List.of("same", "nested", "a"), Integer.class))
                .isEqualTo(3);
        assertThat(found(things.find().first())).isEqualTo(before);
    }
}
