package org.bangdai.platform.store;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/**
 * A collection of plain documents: projections, effects, working tables. Those that requests read carry {@code division} and, where persons see
 * their own, {@code participants}; {@code divisions} is added by this interface's own writes, and is the adapter's duty in writes through {@link #collection()}
 * (see {@link Divisions#containing}).
 */
public interface Rows {

    /** Inserts, and says whether it was new: false where the {@code _id} is taken, which for an effect means that it happened already. */
    Mono<Boolean> insertOnce(Document row);

    /** As {@link #insertOnce} of each, in one write: those whose {@code _id} is taken stay as they are. */
    Mono<Void> insertAllOnce(List<Document> rows);

    /** As {@link #upsertNewer} of each, in two writes; no two of the rows have one {@code _id}. */
    Mono<Void> upsertAllNewer(List<Document> rows);

    /**
     * Keeps one row per subject: writes it where none is there or the present one's {@code sequence} is lower, and says whether it was written.
     * The row holds {@code _id} and {@code sequence}.
     */
    Mono<Boolean> upsertNewer(Document row);

    /** The row with that id if the caller sees it, else empty. */
    Mono<Document> find(Caller by, String id);

    /** As {@code Aggregates.page}. */
    Mono<Page<Document>> page(Caller by, Bson filter, String sortField, boolean descending, PageRequest request);

    /** The raw collection (majority writes, primary reads); scope is then the adapter's own duty. */
    MongoCollection<Document> collection();
}
