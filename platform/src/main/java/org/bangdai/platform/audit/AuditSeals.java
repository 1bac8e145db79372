package org.bangdai.platform.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangdai.platform.audit.Seal.Kind;
import org.bangdai.platform.audit.Seal.Sealed;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code auditSeals}, {@code _id} day and number, so that two who seal at once cannot both write the same link; and the rows that they list. */
final class AuditSeals {

    /** Behind every id of a day. */
    private static final String END = "~";

    private final Rows seals;
    private final Map<Kind, Rows> rows;

    AuditSeals(AggregateFactory stores, Rows changes, Rows reads) {
        this.seals = stores.rows("auditSeals", Index.on("closes", ascending("closes", "_id")));
        this.rows = Map.of(Kind.CHANGE, changes, Kind.READ, reads);
    }

    /** A link as it lies there. @param digest the stored one @param at when it was written */
    record Stored(Seal seal, String digest, Instant at) {}

    /** The last link of all; empty where nothing was ever sealed. */
    Mono<Seal> last() {
        // _id_
        return Mono.from(seals.collection().find().sort(descending("_id")).limit(1))
                .map(Seal::read);
    }

    /** False where another has written a link of that number. */
    Mono<Boolean> insert(Seal seal, Instant now) {
        return seals.insertOnce(seal.write().append("at", Date.from(now)));
    }

    /** Up to so many rows that no link lists and that had arrived by the end of that day, the oldest first. */
    Mono<List<Sealed>> unsealed(String day, int limit) {
        return Flux.just(Kind.CHANGE, Kind.READ)
                .concatMap(kind -> unsealed(kind, day, limit).map(row -> Sealed.of(kind, row)))
                .take(limit)
                .collectList();
    }

    /** The day of arrival of the oldest row that waits to be sealed; empty where none does, blank for a row that does not tell. */
    Mono<String> waiting(String day) {
        return Flux.just(Kind.CHANGE, Kind.READ)
                .concatMap(kind -> unsealed(kind, day, 1))
                .map(row -> row.get(AuditRows.DAY, ""))
                .sort()
                .next();
    }

    private Flux<Document> unsealed(Kind kind, String day, int limit) {
        // seal_day; $not, since rows without a day are before all others
        return Flux.from(collection(kind)
                .find(and(eq(AuditRows.SEAL, null), not(gt(AuditRows.DAY, day))))
                .sort(ascending(AuditRows.DAY, "_id"))
                .limit(limit));
    }

    /** Marks the rows as listed there. May be repeated. */
    Mono<Void> mark(Seal seal) {
        return Flux.fromArray(Kind.values())
                .concatMap(kind -> {
                    List<String> ids = ids(seal, kind);
                    Bson unmarked = and(in("_id", ids), eq(AuditRows.SEAL, null));
                    return ids.isEmpty()
                            ? Mono.empty()
                            : Mono.from(collection(kind).updateMany(unmarked, set(AuditRows.SEAL, seal.id())));
                })
                .then();
    }

    static List<String> ids(Seal seal, Kind kind) {
        return seal.rows().stream()
                .filter(it -> it.kind() == kind)
                .map(Sealed::id)
                .toList();
    }

    /** The days that are closed, the newest first. */
    Mono<Page<Document>> days(PageRequest request) {
        // closes
        return seals.page(Caller.system("audit"), eq("closes", true), "_id", true, request);
    }

    /** All links of a day, in order. */
    Flux<Stored> of(String day) {
        // _id_
        return Flux.from(seals.collection().find(within("_id", day)).sort(ascending("_id")))
                .map(AuditSeals::stored);
    }

    /** The digest of the last link before that day. */
    Mono<String> before(String day) {
        // _id_
        return Mono.from(seals.collection()
                        .find(lt("_id", day))
                        .sort(descending("_id"))
                        .projection(Projections.include("digest"))
                        .limit(1))
                .map(it -> it.getString("digest"))
                .defaultIfEmpty(Seal.FIRST);
    }

    /** Those of a link's rows that are there, whatever they say now. */
    Flux<Document> rows(Seal seal, Kind kind) {
        List<String> ids = ids(seal, kind);
        // _id_
        return ids.isEmpty() ? Flux.empty() : Flux.from(collection(kind).find(in("_id", ids)));
    }

    /** Rows that claim to be of that link. */
    Flux<Document> claiming(Seal seal, Kind kind) {
        // seal_day
        return claims(kind, eq(AuditRows.SEAL, seal.id()));
    }

    /** Rows that claim to be of a link of that day which there is not. */
    Flux<Document> claimingOthers(String day, List<String> links, Kind kind) {
        // seal_day
        return claims(kind, and(within(AuditRows.SEAL, day), nin(AuditRows.SEAL, links)));
    }

    private Flux<Document> claims(Kind kind, Bson filter) {
        return Flux.from(collection(kind).find(filter).projection(Projections.include("division")));
    }

    private static Bson within(String field, String day) {
        return and(gte(field, day), lt(field, day + END));
    }

    private MongoCollection<Document> collection(Kind kind) {
        return Objects.requireNonNull(rows.get(kind)).collection();
    }

    private static Stored stored(Document row) {
        return new Stored(
                Seal.read(row), row.getString("digest"), row.getDate("at").toInstant());
    }
}
