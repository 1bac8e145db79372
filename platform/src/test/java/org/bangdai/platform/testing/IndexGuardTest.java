package org.bangdai.platform.testing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.bangdai.local.testing.TestMongo;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

class IndexGuardTest {

    private final MongoClientSettings.Builder settings =
            MongoClientSettings.builder().applyConnectionString(new ConnectionString(TestMongo.uri()));
    private final IndexGuard guard = IndexGuard.watch(settings);
    private final MongoClient client = MongoClients.create(settings.build());
    private final MongoCollection<Document> rows =
            client.getDatabase(TestMongo.freshDatabase()).getCollection("rows");

    IndexGuardTest() {
        run(rows.createIndex(ascending("divisions", "state", "name", "_id")));
        run(rows.createIndex(ascending("owner"), new IndexOptions().unique(true)));
        run(rows.createIndex(ascending("due"), new IndexOptions().partialFilterExpression(exists("due"))));
    }

    @AfterEach
    void close() {
        client.close();
    }

    private static void run(Publisher<?> command) {
        Flux.from(command).blockLast();
    }

    private void find(Bson filter, Bson sort) {
        run(rows.find(filter).sort(sort).limit(5));
    }

    private void assertUnserved(String what) {
        assertThatThrownBy(guard::verify).isInstanceOf(AssertionError.class).hasMessageContaining(what);
    }

    @Test
    void equalityThenSortThenRangeIsServed() {
        Bson open = and(in("divisions", "33", "3305"), eq("state", "OPEN"));
        find(open, ascending("name", "_id"));
        find(open, descending("name", "_id"));
        find(and(open, gt("name", "x"), or(gt("name", "x"), gt("_id", "y"))), ascending("name", "_id"));
        run(rows.updateMany(open, Updates.set("x", 1)));
        run(rows.countDocuments(open));
        guard.verify();
    }

    @Test
    void whatLeavesAKeyOutIsNot() {
        find(eq("divisions", "33"), ascending("name"));
        assertUnserved("sorted by {\"name\": 1}");
    }

    @Test
    void anEqualityThatNoKeyHoldsIsNot() {
        run(rows.updateOne(and(eq("divisions", "33"), eq("colour", "red")), Updates.set("x", 1)));
        assertUnserved("update rows");
    }

    @Test
    void aSortInMixedDirectionsIsNot() {
        find(and(eq("divisions", "33"), eq("state", "OPEN")), new Document("name", 1).append("_id", -1));
        assertUnserved("find rows");
    }

    @Test
    void aScanIsNot() {
        run(rows.find());
        run(rows.aggregate(List.of(Aggregates.group("$state"))));
        assertThatThrownBy(guard::verify).hasMessageContaining("find rows").hasMessageContaining("aggregate rows");
    }

    @Test
    void anIdOrAUniqueKeyServesAlone() {
        find(and(eq("_id", "a"), eq("colour", "red")), new Document());
        run(rows.findOneAndUpdate(and(eq("owner", "a"), eq("colour", "red")), Updates.set("x", 1)));
        run(rows.deleteMany(in("_id", "a", "b")));
        guard.verify();
    }

    @Test
    void everyBranchOfAnOrMustBeServed() {
        find(or(eq("owner", "a"), eq("divisions", "33")), new Document());
        guard.verify();
        find(or(eq("owner", "a"), eq("colour", "red")), new Document());
        assertUnserved("colour");
    }

    @Test
    void aPartialIndexServesOnlyWhatItHolds() {
        find(lt("due", 5), ascending("due"));
        find(exists("due"), ascending("due"));
        guard.verify();
        find(new Document(), ascending("due"));
        assertUnserved("find rows {}");
    }

    @Test
    void aLookupNeedsAnIndexOnTheOtherSide() {
        run(rows.aggregate(
                List.of(Aggregates.match(eq("owner", "a")), Aggregates.lookup("rows", "leader", "colour", "leaders"))));
        assertUnserved("$lookup rows");
    }

    @Test
    void anExemptCollectionMayBeReadWhole() {
        run(rows.find());
        assertThat(guard.exempt("rows")).satisfies(IndexGuard::verify);
    }
}
