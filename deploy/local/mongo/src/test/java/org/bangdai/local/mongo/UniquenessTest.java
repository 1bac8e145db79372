package org.bangdai.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class UniquenessTest extends MongoFixture {

    private static final int DUPLICATE_KEY = 11000;

    @Test
    void aPartialUniqueIndexBindsOnlyWhatItsFilterSelects() {
        MongoCollection<Document> pairings = freshCollection();
        pairings.createIndex(
                doc("{mentee: 1}"), new IndexOptions().unique(true).partialFilterExpression(doc("{status: 'ACTIVE'}")));
        pairings.insertOne(doc("{_id: 1, mentee: 'm', status: 'ENDED'}"));
        pairings.insertOne(doc("{_id: 2, mentee: 'm', status: 'ENDED'}"));
        pairings.insertOne(doc("{_id: 3, mentee: 'm', status: 'ACTIVE'}"));
        refused(() -> pairings.insertOne(doc("{_id: 4, mentee: 'm', status: 'ACTIVE'}")));
        refused(() -> pairings.updateOne(doc("{_id: 1}"), doc("{$set: {status: 'ACTIVE'}}")));
        pairings.updateOne(doc("{_id: 3}"), doc("{$set: {status: 'ENDED'}}"));
        pairings.updateOne(doc("{_id: 1}"), doc("{$set: {status: 'ACTIVE'}}"));
        assertThat(pairings.countDocuments(doc("{status: 'ACTIVE'}"))).isEqualTo(1);
        assertThat(pairings.countDocuments(doc("{mentee: 'm'}"))).isEqualTo(3);
    }

    @Test
    void aSparseUniqueIndexLeavesOutDocumentsWithoutTheField() {
        MongoCollection<Document> things = freshCollection();
        things.createIndex(doc("{number: 1}"), new IndexOptions().unique(true).sparse(true));
        things.insertMany(List.of(doc("{_id: 1}"), doc("{_id: 2}"), doc("{_id: 3, number: 7}")));
        refused(() -> things.insertOne(doc("{_id: 4, number: 7}")));
        assertThat(things.countDocuments(doc("{number: null}"))).isEqualTo(2);
    }

    @Test
    void aUniqueIndexThatIsNotSparseTakesAMissingFieldForNull() {
        MongoCollection<Document> things = freshCollection();
        things.createIndex(doc("{number: 1}"), new IndexOptions().unique(true));
        things.insertOne(doc("{_id: 1}"));
        refused(() -> things.insertOne(doc("{_id: 2, number: null}")));
    }

    @Test
    void aCompoundUniqueIndexBindsTheCombination() {
        MongoCollection<Document> things = freshCollection();
        things.createIndex(doc("{division: 1, number: 1}"), new IndexOptions().unique(true));
        things.insertMany(
                List.of(doc("{_id: 1, division: 'a', number: 1}"), doc("{_id: 2, division: 'b', number: 1}")));
        refused(() -> things.insertOne(doc("{_id: 3, division: 'a', number: {$numberLong: '1'}}")));
        refused(() -> things.updateOne(doc("{_id: 2}"), doc("{$set: {division: 'a'}}")));
        assertThat(things.countDocuments()).isEqualTo(2);
    }

    @Test
    void anIndexedArrayMayRepeatAValueButNotShareOne() {
        MongoCollection<Document> things = freshCollection();
        things.createIndex(doc("{tags: 1}"), new IndexOptions().unique(true));
        things.insertOne(doc("{_id: 1, tags: ['a', 'a', 'b']}"));
        refused(() -> things.insertOne(doc("{_id: 2, tags: ['c', 'b']}")));
        things.updateOne(doc("{_id: 1}"), doc("{$pull: {tags: 'b'}}"));
        things.insertOne(doc("{_id: 2, tags: ['c', 'b']}"));
    }

    @Test
    void everyWayOfWritingReportsADuplicateAsSuch() {
        MongoCollection<Document> things = freshCollection();
        things.createIndex(doc("{n: 1}"), new IndexOptions().unique(true));
        things.insertMany(List.of(doc("{_id: 1, n: 1}"), doc("{_id: 2, n: 2}")));
        refused(() -> things.insertOne(doc("{_id: 1}")));
        refused(() -> things.replaceOne(doc("{_id: 2}"), doc("{n: 1}")));
        refused(() -> things.replaceOne(doc("{_id: 3}"), doc("{n: 1}"), new ReplaceOptions().upsert(true)));
        refused(() -> things.updateOne(doc("{_id: 3}"), doc("{$set: {n: 1}}"), new UpdateOptions().upsert(true)));
        refused(() ->
                things.updateOne(doc("{_id: 1, version: 9}"), doc("{$set: {n: 5}}"), new UpdateOptions().upsert(true)));
        MongoCommandException command = catchThrowableOfType(
                MongoCommandException.class,
                () -> things.findOneAndUpdate(
                        doc("{_id: 3}"), doc("{$set: {n: 1}}"), new FindOneAndUpdateOptions().upsert(true)));
        assertThat(command.getErrorCode()).isEqualTo(DUPLICATE_KEY);
        assertThat(things.countDocuments()).isEqualTo(2);
    }

    @Test
    void anUnorderedInsertGoesOnAfterADuplicateAndAnOrderedOneStops() {
        MongoCollection<Document> things = freshCollection();
        things.insertOne(doc("{_id: 2}"));
        List<Document> three = List.of(doc("{_id: 1}"), doc("{_id: 2}"), doc("{_id: 3}"));
        MongoBulkWriteException unordered = catchThrowableOfType(
                MongoBulkWriteException.class, () -> things.insertMany(three, new InsertManyOptions().ordered(false)));
        assertThat(unordered.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(unordered.getWriteErrors()).singleElement().satisfies(error -> {
            assertThat(error.getCode()).isEqualTo(DUPLICATE_KEY);
            assertThat(error.getIndex()).isEqualTo(1);
        });
        MongoBulkWriteException ordered = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> things.insertMany(List.of(doc("{_id: 4}"), doc("{_id: 2}"), doc("{_id: 5}"))));
        assertThat(ordered.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(things.countDocuments(doc("{_id: 5}"))).isZero();
    }

    @Test
    void anOrderedBulkUpdateStopsAtItsFirstFailureAndAnUnorderedOneDoesNot() {
        MongoCollection<Document> things = freshCollection();
        things.createIndex(doc("{n: 1}"), new IndexOptions().unique(true));
        things.insertMany(List.of(doc("{_id: 1, n: 1}"), doc("{_id: 2, n: 2}"), doc("{_id: 3, n: 3}")));
        List<UpdateOneModel<Document>> updates = List.of(
                new UpdateOneModel<>(doc("{_id: 1}"), doc("{$set: {seen: 1}}")),
                new UpdateOneModel<>(doc("{_id: 2}"), doc("{$set: {n: 1}}")),
                new UpdateOneModel<>(doc("{_id: 3}"), doc("{$set: {seen: 1}}")));
        MongoBulkWriteException stopped =
                catchThrowableOfType(MongoBulkWriteException.class, () -> things.bulkWrite(updates));
        assertThat(stopped.getWriteErrors().getFirst().getIndex()).isEqualTo(1);
        assertThat(stopped.getWriteResult().getMatchedCount()).isEqualTo(1);
        assertThat(things.countDocuments(doc("{_id: 3, seen: 1}"))).isZero();
        MongoBulkWriteException went = catchThrowableOfType(
                MongoBulkWriteException.class, () -> things.bulkWrite(updates, new BulkWriteOptions().ordered(false)));
        assertThat(went.getWriteErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getCode()).isEqualTo(DUPLICATE_KEY));
        assertThat(things.countDocuments(doc("{_id: 3, seen: 1}"))).isEqualTo(1);
    }

    @Test
    void aMixedBulkCountsWhatItDid() {
        MongoCollection<Document> things = freshCollection();
        var result = things.bulkWrite(List.of(
                new InsertOneModel<>(doc("{_id: 1}")),
                new UpdateOneModel<>(doc("{_id: 1}"), doc("{$set: {a: 1}}")),
                new UpdateOneModel<>(doc("{_id: 1}"), doc("{$set: {a: 1}}")),
                new UpdateOneModel<>(doc("{_id: 2}"), doc("{$set: {a: 1}}"), new UpdateOptions().upsert(true))));
        assertThat(result.getInsertedCount()).isEqualTo(1);
        assertThat(result.getMatchedCount()).isEqualTo(2);
        assertThat(result.getModifiedCount()).isEqualTo(1);
        assertThat(result.getUpserts())
                .singleElement()
                .satisfies(upsert -> assertThat(upsert.getIndex()).isEqualTo(3));
    }

    @Test
    void aUniqueIndexIsNotBuiltOverDuplicates() {
        MongoCollection<Document> things = freshCollection();
        things.insertMany(List.of(doc("{_id: 1, n: 1}"), doc("{_id: 2, n: 1}")));
        assertThatThrownBy(() -> things.createIndex(doc("{n: 1}"), new IndexOptions().unique(true)))
                .isInstanceOfSatisfying(
                        MongoException.class, e -> assertThat(e.getCode()).isEqualTo(DUPLICATE_KEY));
        assertThat(things.listIndexes()).hasSize(1);
    }

    private static void refused(ThrowingCallable write) {
        assertThatThrownBy(write)
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(DUPLICATE_KEY));
    }
}
