package org.bangdai.pairing.mentor;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.bangdai.pairing.mentor.domain.Appointed;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Aggregates.Fresh;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Seats;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code mentors}, {@code _id} the person id. */
@Component
final class MongoMentors implements Mentors {

    private static final String ATTENTION = "state.tenure.attentionOn";

    private final Aggregates<Mentor> mentors;

    MongoMentors(AggregateFactory stores) {
        this.mentors = stores.create(Aggregate.in(
                        COLLECTION,
                        RecordMapping.of(Mentor.class),
                        mentor -> mentor.file().person().division())
                .participants(mentor -> Set.of(mentor.id()))
                .publishes("pairing-events", Mentor::id)
                .concealed(Mentor::isErased)
                .intent(Mentor::intent)
                .upcast(MongoMentors::withTenure)
                .index(Index.on("attention", Indexes.ascending(ATTENTION)))
                .index(Index.on("bucket_attention", Indexes.ascending("bucket", ATTENTION)))
                .index(Index.on("divisions_kind", Indexes.ascending("divisions", "state.kind", "_id")))
                .index(Index.on("participants_kind", Indexes.ascending("participants", "state.kind", "_id"))));
    }

    @Override
    public Mono<Stored<Mentor>> find(Caller by, String mentorId) {
        return mentors.find(by, mentorId);
    }

    @Override
    public Mono<Stored<Mentor>> get(Caller by, String mentorId) {
        return mentors.get(by, mentorId);
    }

    @Override
    public Flux<Stored<Mentor>> findAll(Caller by, Collection<String> mentorIds) {
        return mentors.findAll(by, mentorIds);
    }

    @Override
    public <W> Mono<Set<String>> insertAbsent(
            Caller by, Map<String, W> wanted, BiPredicate<Mentor, W> asWanted, Function<W, Fresh<Mentor>> fresh) {
        return mentors.insertAbsent(by, wanted, asWanted, fresh);
    }

    @Override
    public Mono<Stored<Mentor>> insert(Caller by, Mentor mentor, Event nominated) {
        return mentors.insert(by, mentor.id(), mentor, List.of(nominated));
    }

    @Override
    public Mono<Stored<Mentor>> update(Caller by, String mentorId, Step<Mentor> step) {
        return mentors.update(by, mentorId, step);
    }

    @Override
    public Mono<Stored<Mentor>> update(Caller by, String mentorId, long expectedVersion, Step<Mentor> step) {
        return mentors.update(by, mentorId, expectedVersion, step);
    }

    @Override
    public Mono<Page<Stored<Mentor>>> page(Caller by, @Nullable String state, PageRequest request) {
        // own-divisions, own-participants; with a state divisions_kind, participants_kind
        return mentors.page(by, state == null ? empty() : eq("state.kind", state), "_id", false, request);
    }

    @Override
    public Flux<Pooled> pool(Caller by, LocalDate day) {
        // divisions_kind, participants_kind
        return mentors.project(by, eq("state.kind", Appointed.class.getSimpleName()), Pooled.PROJECTION)
                .filter(mentor -> Pooled.isInTerm(mentor, day))
                .map(mentor -> Pooled.of(mentor, capacity(seats(mentor, SEATS))));
    }

    @Override
    public Flux<Mentor> among(Collection<String> personIds) {
        // _id_
        return Flux.from(mentors.collection().find(in("_id", personIds)))
                .map(found -> mentors.read(found).state());
    }

    @Override
    public Mono<Map<String, Capacity>> capacities(Collection<String> mentorIds) {
        return capacities(mentorIds, SEATS);
    }

    @Override
    public Mono<Map<String, Capacity>> capacities(Collection<String> mentorIds, String seats) {
        // _id_
        return Flux.from(mentors.collection()
                        .find(in("_id", mentorIds))
                        .projection(Projections.include("seats." + seats + ".capacity", "seats." + seats + ".free")))
                .filter(mentor -> seats(mentor, seats) != null)
                .collectMap(mentor -> mentor.getString("_id"), mentor -> capacity(seats(mentor, seats)));
    }

    @Override
    public Mono<Collection<String>> seated(String mentorId) {
        return Flux.just(SEATS, EMERGENCY_SEATS)
                .concatMap(seats -> seated(mentorId, seats))
                .concatMapIterable(holders -> holders)
                .collectList()
                .map(holders -> holders);
    }

    @Override
    public Mono<Collection<String>> seated(String mentorId, String seats) {
        return Mono.from(mentors.collection()
                        .find(eq("_id", mentorId))
                        .projection(Projections.include("seats." + seats + ".holders")))
                .mapNotNull(mentor -> seats(mentor, seats))
                .<Collection<String>>map(found -> found.getList("holders", String.class, List.of()))
                .defaultIfEmpty(List.of());
    }

    @Override
    public Flux<Integer> attentionBuckets(LocalDate today, int limit) {
        // attention; dates are stored as text, which sorts as they do
        return Flux.from(mentors.collection()
                        .find(lte(ATTENTION, today.toString()))
                        .sort(Indexes.ascending(ATTENTION))
                        .projection(Projections.include("bucket"))
                        .limit(limit))
                .map(due -> due.getInteger("bucket"));
    }

    @Override
    public Flux<String> attention(int bucket, LocalDate today, int limit) {
        // bucket_attention
        return Flux.from(mentors.collection()
                        .find(and(eq("bucket", bucket), lte(ATTENTION, today.toString())))
                        .sort(Indexes.ascending(ATTENTION))
                        .projection(Projections.include("_id"))
                        .limit(limit))
                .map(due -> due.getString("_id"));
    }

    @Override
    public Seats seats() {
        return mentors.seats();
    }

    /** Schema 1 had neither overrides nor recommenders, and of an appointment only how it was made. */
    private static Document withTenure(Document state) {
        Document file = state.get("file", Document.class);
        file.putIfAbsent("overrides", List.of());
        for (Document nomination : file.getList("nominations", Document.class)) {
            nomination.putIfAbsent("recommenders", List.of());
            nomination.putIfAbsent("confidential", false);
        }
        if ("Appointed".equals(state.getString("kind"))) {
            Document tenure =
                    new Document("signatures", state.get("signatures")).append("appointment", state.get("appointment"));
            state.append("tenure", tenure);
        }
        return state;
    }

    private static @Nullable Document seats(Document mentor, String seats) {
        Document all = mentor.get("seats", Document.class);
        return all == null ? null : all.get(seats, Document.class);
    }

    private static Capacity capacity(@Nullable Document seats) {
        return seats == null
                ? new Capacity(0, 0)
                : new Capacity(
                        seats.get("capacity", Number.class).intValue(),
                        seats.get("free", Number.class).intValue());
    }
}
