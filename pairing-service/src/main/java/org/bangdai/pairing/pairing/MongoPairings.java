package org.bangdai.pairing.pairing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Claiming;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Lapsed;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Proposed;
import org.bangdai.pairing.pairing.domain.Provisional;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Successor;
import org.bangdai.pairing.pairing.domain.TermNotice;
import org.bangdai.pairing.pairing.domain.Transferring;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code pairings}. */
@Component
final class MongoPairings implements Pairings {

    private static final List<String> UNANSWERED =
            List.of(Claiming.class.getSimpleName(), Proposed.class.getSimpleName());
    private static final Bson PROPOSED = eq("state.kind", Proposed.class.getSimpleName());

    private static final List<String> RUNNING = List.of(
            Active.class.getSimpleName(), Provisional.class.getSimpleName(), Transferring.class.getSimpleName());

    private static final List<String> OVER = List.of(Lapsed.class.getSimpleName(), Ended.class.getSimpleName());

    private static final int RUNNING_AT_ONCE = 200;

    private static final String ENDS = "state.endsOn";
    private static final String MENTEE = "state.terms.menteeId";
    private static final String MENTOR = "state.terms.mentorId";
    private static final String ROLE = "state.terms.role";

    private final Aggregates<Pairing> pairings;

    MongoPairings(AggregateFactory stores) {
        this.pairings = stores.create(Aggregate.in(
                        COLLECTION,
                        RecordMapping.of(Pairing.class),
                        pairing -> pairing.terms().division())
                .participants(pairing -> pairing.terms().participants())
                .publishes("pairing-events", pairing -> pairing.terms().pairingId())
                .concealed(pairing -> pairing instanceof Lapsed lapsed && lapsed.isUnheard())
                .intent(Pairing::intent)
                .index(Index.on("divisions_kind", Indexes.ascending("divisions", "state.kind", "_id")))
                .index(Index.on("participants_kind", Indexes.ascending("participants", "state.kind", "_id")))
                .index(Index.on(
                        "divisions_kind_outcome", Indexes.ascending("divisions", "state.kind", "state.outcome", "_id")))
                .index(Index.on(
                        "participants_kind_outcome",
                        Indexes.ascending("participants", "state.kind", "state.outcome", "_id")))
                .index(Index.on("divisions_mentee", Indexes.ascending("divisions", MENTEE, "_id")))
                .index(Index.on("participants_mentee", Indexes.ascending("participants", MENTEE, "_id")))
                .index(Index.on("divisions_mentor", Indexes.ascending("divisions", MENTOR, "_id")))
                .index(Index.on("participants_mentor", Indexes.ascending("participants", MENTOR, "_id")))
                .index(Index.on("mentee", Indexes.ascending(MENTEE)))
                .index(Index.on(
                        "divisions_kind_told", Indexes.ascending("divisions", "state.kind", "state.told", "_id")))
                .index(Index.on(
                        "participants_kind_told", Indexes.ascending("participants", "state.kind", "state.told", "_id")))
                .index(Index.on(
                        "divisions_kind_chain", Indexes.ascending("divisions", "state.kind", "state.chain", "_id")))
                .index(Index.on(
                        "participants_kind_chain",
                        Indexes.ascending("participants", "state.kind", "state.chain", "_id")))
                .index(Index.on("kind_told_ends", Indexes.ascending("state.kind", "state.told", ENDS)))
                .index(Index.on("bucket_kind_told_ends", Indexes.ascending("bucket", "state.kind", "state.told", ENDS)))
                .index(Index.on("kind_expires", Indexes.ascending("state.kind", "state.expiresAt")))
                .index(Index.on("bucket_kind_expires", Indexes.ascending("bucket", "state.kind", "state.expiresAt"))));
    }

    @Override
    public Mono<Stored<Pairing>> find(Caller by, String pairingId) {
        return pairings.find(by, pairingId);
    }

    @Override
    public Mono<Stored<Pairing>> get(Caller by, String pairingId) {
        return pairings.get(by, pairingId);
    }

    @Override
    public Mono<Stored<Pairing>> insert(Caller by, Pairing pairing) {
        return pairings.insert(by, pairing.terms().pairingId(), pairing, List.of());
    }

    @Override
    public Mono<Stored<Pairing>> start(Caller by, Successor successor, LocalDate day) {
        Active active = successor.start(day);
        return pairings.insert(by, active.terms().pairingId(), active, List.of(active.created()));
    }

    @Override
    public Mono<Stored<Pairing>> update(Caller by, String pairingId, Step<Pairing> step) {
        return pairings.update(by, pairingId, step);
    }

    @Override
    public Mono<Page<Stored<Pairing>>> page(Caller by, @Nullable Selection selection, PageRequest request) {
        // own-divisions, own-participants; selected: divisions_kind…, participants_kind…
        return pairings.page(by, filter(selection), "_id", true, request);
    }

    private static Bson filter(@Nullable Selection selection) {
        if (selection == null) {
            return empty();
        }
        Bson kind = eq("state.kind", selection.kind());
        Mark mark = selection.mark();
        return mark == null
                ? kind
                : and(kind, eq("state." + mark.field(), mark.value().name()));
    }

    @Override
    public Flux<Stored<Pairing>> ofMentee(Caller by, String menteeId, int limit) {
        // divisions_mentee, participants_mentee
        return first(by, eq(MENTEE, menteeId), limit);
    }

    @Override
    public Flux<Stored<Pairing>> ofMentor(Caller by, String mentorId, int limit) {
        // divisions_mentor, participants_mentor
        return first(by, eq(MENTOR, mentorId), limit);
    }

    @Override
    public Flux<Pairing> ofMentees(Collection<String> menteeIds) {
        // mentee; without the kind, since a pairing that changes it during the scan would be missed
        return Flux.from(pairings.collection().find(in(MENTEE, menteeIds)))
                .map(found -> pairings.read(found).state());
    }

    @Override
    public Mono<Map<String, Set<String>>> mentorsOf(Collection<String> menteeIds) {
        // mentee; without the kind, as above
        return Flux.from(pairings.collection()
                        .find(in(MENTEE, menteeIds))
                        .projection(Projections.include("state.kind", MENTEE, MENTOR, ROLE)))
                .map(found -> found.get("state", Document.class))
                .filter(state -> !OVER.contains(state.getString("kind")))
                .map(state -> state.get("terms", Document.class))
                .filter(terms -> !Role.EMERGENCY.name().equals(terms.getString("role")))
                .collect(
                        HashMap::new,
                        (mentors, terms) -> mentors.computeIfAbsent(
                                        terms.getString("menteeId"), first -> new HashSet<>())
                                .add(terms.getString("mentorId")));
    }

    private Flux<Stored<Pairing>> first(Caller by, Bson filter, int limit) {
        return pairings.page(by, filter, "_id", false, new PageRequest(limit, null))
                .flatMapIterable(Page::items);
    }

    @Override
    public Mono<Map<String, Integer>> offers(Collection<String> mentorIds) {
        // participants_kind
        return Flux.from(pairings.collection()
                        .find(and(in("participants", mentorIds), in("state.kind", UNANSWERED)))
                        .projection(Projections.include("state.terms.mentorId")))
                .map(offer -> offer.getEmbedded(List.of("state", "terms", "mentorId"), String.class))
                // A mentor may take part in a pairing as its mentee or leader too.
                .filter(mentorIds::contains)
                .collect(TreeMap::new, (counts, mentorId) -> counts.merge(mentorId, 1, Integer::sum));
    }

    @Override
    public Flux<Pairing> running(int bucket) {
        // bucket_kind_told_ends
        return Flux.from(pairings.collection()
                        .find(and(eq("bucket", bucket), in("state.kind", RUNNING)))
                        .batchSize(RUNNING_AT_ONCE))
                .map(found -> pairings.read(found).state());
    }

    @Override
    public Flux<Integer> termBuckets(LocalDate today, int limit) {
        // kind_told_ends
        return due(today)
                .concatMap(due -> pairings.collection()
                        .find(due)
                        .sort(Indexes.ascending(ENDS))
                        .projection(Projections.include("bucket"))
                        .limit(limit))
                .map(found -> found.getInteger("bucket"));
    }

    @Override
    public Flux<String> atTerm(int bucket, LocalDate today, int limit) {
        // bucket_kind_told_ends
        return due(today)
                .concatMap(due -> pairings.collection()
                        .find(and(eq("bucket", bucket), due))
                        .sort(Indexes.ascending(ENDS))
                        .projection(Projections.include("_id"))
                        .limit(limit))
                .map(found -> found.getString("_id"));
    }

    /** Terms to be warned of, terms that are over, emergencies that nobody ratified. Dates are stored as text, which sorts as they do. */
    private static Flux<Bson> due(LocalDate today) {
        String active = Active.class.getSimpleName();
        String soon = today.plusDays(Active.WARNING_DAYS).toString();
        return Flux.just(
                and(eq("state.kind", active), eq("state.told", null), lte(ENDS, soon)),
                and(eq("state.kind", active), eq("state.told", TermNotice.ENDING.name()), lt(ENDS, today.toString())),
                and(
                        eq("state.kind", Provisional.class.getSimpleName()),
                        eq("state.told", null),
                        lt(ENDS, today.toString())));
    }

    @Override
    public Flux<Integer> expiredBuckets(Instant now, int limit) {
        // kind_expires
        return Flux.from(pairings.collection()
                        .find(and(PROPOSED, lte("state.expiresAt", Date.from(now))))
                        .sort(Indexes.ascending("state.expiresAt"))
                        .projection(Projections.include("bucket"))
                        .limit(limit))
                .map(due -> due.getInteger("bucket"));
    }

    @Override
    public Flux<String> expired(int bucket, Instant now, int limit) {
        // bucket_kind_expires
        return Flux.from(pairings.collection()
                        .find(and(eq("bucket", bucket), PROPOSED, lte("state.expiresAt", Date.from(now))))
                        .sort(Indexes.ascending("state.expiresAt"))
                        .projection(Projections.include("_id"))
                        .limit(limit))
                .map(due -> due.getString("_id"));
    }
}
