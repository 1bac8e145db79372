package org.bangdai.pairing.mentee;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Aggregates.Fresh;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Slots;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code mentees}, {@code _id} the person id. */
@Component
final class MongoMentees implements Mentees {

    private static final String CATEGORY = "state.category";
    private static final String SLOT = "slots." + PRIMARY;

    private final Aggregates<Mentee> mentees;

    MongoMentees(AggregateFactory stores) {
        this.mentees = stores.create(Aggregate.in(
                        "mentees",
                        RecordMapping.of(Mentee.class),
                        mentee -> mentee.person().division())
                .participants(mentee -> Set.of(mentee.id(), mentee.leaderId()))
                .publishes("pairing-events", Mentee::id)
                .concealed(Mentee::isErased)
                .index(Index.on("divisions_category", Indexes.ascending("divisions", CATEGORY, "_id")))
                .index(Index.on("divisions_primary", Indexes.ascending("divisions", SLOT, "_id")))
                .index(Index.on("divisions_category_primary", Indexes.ascending("divisions", CATEGORY, SLOT, "_id"))));
    }

    @Override
    public Mono<Stored<Mentee>> get(Caller by, String menteeId) {
        return mentees.get(by, menteeId);
    }

    @Override
    public Flux<Stored<Mentee>> findAll(Caller by, Collection<String> menteeIds) {
        return mentees.findAll(by, menteeIds);
    }

    @Override
    public Mono<Set<String>> insertAbsent(
            Caller by,
            Map<String, Mentee> wanted,
            BiPredicate<Mentee, Mentee> asWanted,
            Function<Mentee, Fresh<Mentee>> fresh) {
        return mentees.insertAbsent(by, wanted, asWanted, fresh);
    }

    @Override
    public Mono<Stored<Mentee>> insert(Caller by, Mentee mentee, Event registered) {
        return mentees.insert(by, mentee.id(), mentee, List.of(registered));
    }

    @Override
    public Mono<Stored<Mentee>> update(Caller by, String menteeId, Step<Mentee> step) {
        return mentees.update(by, menteeId, step);
    }

    @Override
    public Mono<Page<Stored<Mentee>>> page(Caller by, PageRequest request) {
        return mentees.page(by, empty(), "_id", false, request); // own-divisions, own-participants
    }

    @Override
    public Mono<Page<Stored<Mentee>>> page(Caller by, Selection selection, PageRequest request) {
        List<Bson> conditions = new ArrayList<>();
        MenteeCategory category = selection.category();
        if (category != null) {
            conditions.add(eq(CATEGORY, category.name()));
        }
        if (selection.unpaired()) {
            conditions.add(eq(SLOT, null));
        }
        // own-divisions, divisions_category, divisions_primary, divisions_category_primary
        return mentees.page(by, conditions.isEmpty() ? empty() : and(conditions), "_id", false, request);
    }

    @Override
    public Mono<String> primary(String menteeId) {
        // _id_
        return Mono.from(mentees.collection()
                        .find(eq("_id", menteeId))
                        .projection(Projections.include("slots." + PRIMARY)))
                .mapNotNull(mentee -> mentee.get("slots", Document.class))
                .mapNotNull(slots -> slots.getString(PRIMARY));
    }

    @Override
    public Mono<Set<String>> paired(Collection<String> menteeIds) {
        // _id_
        return Flux.from(mentees.collection()
                        .find(and(in("_id", menteeIds), exists("slots." + PRIMARY)))
                        .projection(Projections.include("_id")))
                .map(mentee -> mentee.getString("_id"))
                .collect(Collectors.toSet());
    }

    @Override
    public Slots slots() {
        return mentees.slots();
    }
}
