package org.bangdai.pairing.matching;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.bangdai.pairing.matching.domain.Outcome;
import org.bangdai.pairing.matching.domain.Wish;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Collection {@code matchingRows}: what a matching found, one document for each proposal, each unpaired mentee and each mentor's price: {@code {_id, division,
 * divisions, matching, attempt, kind, key, …, approval?: {command, state, pairingId?, problem?}}}.
 */
@Component
final class MatchingRows {

    /** Whose rows. */
    record Attempt(String matching, String id, String division) {}

    private static final int BATCH = 500;

    private final Rows rows;

    MatchingRows(AggregateFactory stores) {
        rows = stores.rows(
                "matchingRows",
                Index.on("page", Indexes.ascending("divisions", "matching", "attempt", "kind", "key", "_id")),
                Index.on("attempt", Indexes.ascending("matching", "attempt", "kind")),
                Index.on("approval", Indexes.ascending("matching", "attempt", "approval.state", "approval.command")),
                // What is kept of a person, for an export or an erasure.
                Index.on("mentor", Indexes.ascending("mentorId")),
                Index.on("key", Indexes.ascending("key")));
    }

    /** Only once for each attempt. @param stopped asked before each batch: the rest is not worth writing */
    Mono<Void> insert(Attempt attempt, Outcome outcome, BooleanSupplier stopped) {
        RowDocuments documents = new RowDocuments(attempt);
        return Flux.concat(
                        Flux.fromIterable(outcome.matches()).map(documents::proposal),
                        Flux.fromIterable(outcome.unpaired()).map(documents::unpaired),
                        Flux.fromIterable(outcome.mentors()).map(documents::mentor))
                .buffer(BATCH)
                .takeWhile(batch -> !stopped.getAsBoolean())
                .concatMap(batch -> rows.collection().insertMany(batch, new InsertManyOptions().ordered(false)))
                .then();
    }

    Mono<Page<Document>> page(Caller by, Attempt attempt, RowKind kind, PageRequest request) {
        // page
        return rows.page(by, and(of(attempt), eq("kind", kind.name())), "key", false, request);
    }

    /** All proposals in the order of the mentees' ids, without what only their own page shows. @param after id of a mentee; null to begin */
    Flux<Document> proposals(Attempt attempt, @Nullable String after) {
        Bson some = and(eq("divisions", attempt.division()), of(attempt), eq("kind", RowKind.PROPOSAL.name()));
        // page
        return Flux.from(rows.collection()
                .find(after == null ? some : and(some, gt("key", after)))
                .projection(Projections.include("mentorId", "mentorName", "key", "menteeName", "score", "rank"))
                .sort(Indexes.ascending("key", "_id")));
    }

    /** How many of these are proposed just so. */
    Mono<Long> proposed(Attempt attempt, List<Wish> pairs) {
        // _id_
        return Flux.from(rows.collection()
                        .find(in("_id", ids(attempt, pairs)))
                        .projection(Projections.include("mentorId", "key")))
                .map(row -> new Wish(row.getString("mentorId"), row.getString("key")))
                .filter(pairs::contains)
                .count();
    }

    /** Asks for the approval of these proposals, or of all where null, except those that have it. May be repeated. */
    Mono<Void> request(Attempt attempt, @Nullable List<Wish> pairs, String command) {
        // _id_, attempt
        Bson which = pairs == null
                ? and(of(attempt), eq("kind", RowKind.PROPOSAL.name()))
                : and(in("_id", ids(attempt, pairs)), of(attempt));
        Document requested = new Document("command", command).append("state", Approval.REQUESTED.name());
        return Mono.from(rows.collection()
                        .updateMany(
                                and(which, ne("approval.state", Approval.APPROVED.name())), set("approval", requested)))
                .then();
    }

    Flux<Document> requested(Attempt attempt, String command, int limit) {
        // approval
        return Flux.from(rows.collection()
                .find(and(
                        of(attempt), eq("approval.state", Approval.REQUESTED.name()), eq("approval.command", command)))
                .limit(limit));
    }

    /** @param detail the pairing of an approved one, the problem of a refused one */
    Mono<Void> answer(Document row, String command, Approval state, String detail) {
        Document answer = new Document("command", command).append("state", state.name());
        answer.append(state == Approval.APPROVED ? "pairingId" : "problem", detail);
        return Mono.from(rows.collection().updateOne(eq("_id", row.getString("_id")), set("approval", answer)))
                .then();
    }

    Mono<Long> count(Attempt attempt, Approval state) {
        // approval
        return Mono.from(rows.collection().countDocuments(and(of(attempt), eq("approval.state", state.name()))));
    }

    Mono<Void> clearOthers(Attempt attempt) {
        // attempt
        return Mono.from(rows.collection()
                        .deleteMany(and(eq("matching", attempt.matching()), ne("attempt", attempt.id()))))
                .then();
    }

    /** What attempts have left of a matching that is cancelled. */
    Mono<Void> clear(String matching) {
        // attempt
        return Mono.from(rows.collection().deleteMany(eq("matching", matching))).then();
    }

    private static Bson of(Attempt attempt) {
        return and(eq("matching", attempt.matching()), eq("attempt", attempt.id()));
    }

    private static List<String> ids(Attempt attempt, List<Wish> pairs) {
        return pairs.stream()
                .map(pair -> RowDocuments.id(attempt, RowKind.PROPOSAL, pair.menteeId()))
                .toList();
    }
}
