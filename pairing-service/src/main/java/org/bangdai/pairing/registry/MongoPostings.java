package org.bangdai.pairing.registry;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.registry.domain.Posting;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code postings}, {@code _id} the posting id. */
@Component
final class MongoPostings implements Postings {

    private static final String PERSON = "state.facts.personId";
    private static final String UNIT = "state.facts.unitId";
    private static final String HEADS = "state.facts.heads";
    private static final String IN_CHARGE_OF = "state.facts.inChargeOf";

    private final Aggregates<Posting> postings;

    MongoPostings(AggregateFactory stores) {
        this.postings = stores.create(Aggregate.in("postings", RecordMapping.of(Posting.class), Posting::division)
                .participants(posting -> Set.of(posting.facts().personId()))
                .publishes("registry-events", Posting::postingId)
                .index(Index.on("person", Indexes.ascending(PERSON)))
                .index(Index.on("unit_heads", Indexes.ascending(UNIT, HEADS)))
                .index(Index.on("in_charge", Indexes.ascending(IN_CHARGE_OF)))
                .index(Index.on("divisions_person_unit", Indexes.ascending("divisions", PERSON, UNIT, "_id")))
                .index(Index.on("divisions_person", Indexes.ascending("divisions", PERSON, "_id")))
                .index(Index.on("divisions_unit", Indexes.ascending("divisions", UNIT, "_id")))
                .index(Index.on("participants_person_unit", Indexes.ascending("participants", PERSON, UNIT, "_id")))
                .index(Index.on("participants_person", Indexes.ascending("participants", PERSON, "_id")))
                .index(Index.on("participants_unit", Indexes.ascending("participants", UNIT, "_id"))));
    }

    @Override
    public Mono<Stored<Posting>> find(Caller by, String postingId) {
        return postings.find(by, postingId);
    }

    @Override
    public Mono<Stored<Posting>> get(Caller by, String postingId) {
        return postings.get(by, postingId);
    }

    @Override
    public Mono<Stored<Posting>> insert(Caller by, Decision.Change<Posting> posting) {
        return postings.insert(by, posting.next().postingId(), posting.next(), posting.events());
    }

    @Override
    public Mono<Stored<Posting>> update(Caller by, String postingId, Step<Posting> step) {
        return postings.update(by, postingId, step);
    }

    @Override
    public Mono<Stored<Posting>> update(Caller by, String postingId, long expectedVersion, Step<Posting> step) {
        return postings.update(by, postingId, expectedVersion, step);
    }

    @Override
    public Mono<Page<Stored<Posting>>> page(Caller by, Selection selection, PageRequest request) {
        // own-divisions, own-participants; selected: divisions_…, participants_…
        return postings.page(by, filter(selection), "_id", false, request);
    }

    private static Bson filter(Selection selection) {
        List<Bson> filters = new ArrayList<>();
        if (selection.personId() != null) {
            filters.add(eq(PERSON, selection.personId()));
        }
        if (selection.unitId() != null) {
            filters.add(eq(UNIT, selection.unitId()));
        }
        return filters.isEmpty() ? empty() : and(filters);
    }

    @Override
    public Flux<Posting> ofPersons(Collection<String> personIds) {
        return all(in(PERSON, personIds)); // person
    }

    @Override
    public Flux<Posting> inUnits(Collection<String> unitIds) {
        return all(in(UNIT, unitIds)); // unit_heads
    }

    @Override
    public Flux<Posting> leading(Collection<String> unitIds) {
        // unit_heads; in_charge
        return all(and(in(UNIT, unitIds), eq(HEADS, true))).concatWith(all(in(IN_CHARGE_OF, unitIds)));
    }

    private Flux<Posting> all(Bson filter) {
        return Flux.from(postings.collection().find(filter))
                .map(found -> postings.read(found).state());
    }
}
