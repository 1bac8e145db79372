package org.bangdai.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/** {@link Rows} over the reactive driver. */
final class MongoRows implements Rows {

    private final MongoCollection<Document> collection;

    MongoRows(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public Mono<Boolean> insertOnce(Document row) {
        return Mono.defer(() -> Mono.from(collection.insertOne(located(row))))
                .map(done -> true)
                .onErrorResume(MongoAggregates::isDuplicate, taken -> Mono.just(false));
    }

    @Override
    public Mono<Boolean> upsertNewer(Document row) {
        Mono<Boolean> replace = replaceOlder(located(row));
        // An insert that loses to another may have lost to an older row, so the replacement has the last word.
        return replace.flatMap(replaced -> replaced ? Mono.just(true) : insertOnce(row))
                .flatMap(written -> written ? Mono.just(true) : replace);
    }

    @Override
    public Mono<Void> insertAllOnce(List<Document> rows) {
        return rows.isEmpty()
                ? Mono.empty()
                : Mono.defer(() -> Mono.from(collection.insertMany(
                                rows.stream().map(MongoRows::located).toList(),
                                new InsertManyOptions().ordered(false))))
                        .then()
                        .onErrorResume(MongoBulkWriteException.class, BulkDuplicates::ignored);
    }

    /** Inserts first: what is there afterwards is either this row or another, which the replacement then judges by its sequence. */
    @Override
    public Mono<Void> upsertAllNewer(List<Document> rows) {
        if (rows.isEmpty()) {
            return Mono.empty();
        }
        List<ReplaceOneModel<Document>> replacements = rows.stream()
                .map(MongoRows::located)
                .map(row -> new ReplaceOneModel<>(older(row), row))
                .toList();
        return insertAllOnce(rows)
                .then(Mono.defer(
                        () -> Mono.from(collection.bulkWrite(replacements, new BulkWriteOptions().ordered(false)))))
                .then();
    }

    private static Bson older(Document row) {
        return and(eq("_id", row.get("_id")), lt("sequence", row.get("sequence", Number.class)));
    }

    private Mono<Boolean> replaceOlder(Document row) {
        return Mono.from(collection.replaceOne(older(row), row)).map(done -> done.getMatchedCount() == 1);
    }

    @Override
    public Mono<Document> find(Caller by, String id) {
        return Mono.from(collection.find(ScopeFilter.visible(by, id)).first());
    }

    @Override
    public Mono<Page<Document>> page(
            Caller by, Bson filter, String sortField, boolean descending, PageRequest request) {
        return Pages.page(collection, and(ScopeFilter.of(by), filter), new Keyset(sortField, descending), request);
    }

    @Override
    public MongoCollection<Document> collection() {
        return collection;
    }

    private static Document located(Document row) {
        return row.get("division") instanceof String division
                ? new Document(row).append("divisions", Divisions.containing(division))
                : row;
    }
}
