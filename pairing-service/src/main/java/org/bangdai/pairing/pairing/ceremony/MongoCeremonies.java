package org.bangdai.pairing.pairing.ceremony;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.pairing.ceremony.domain.Ceremony;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Collection {@code ceremonies}. */
@Component
final class MongoCeremonies implements Ceremonies {

    private final Aggregates<Ceremony> ceremonies;

    MongoCeremonies(AggregateFactory stores) {
        this.ceremonies = stores.create(Aggregate.in(
                        COLLECTION,
                        RecordMapping.of(Ceremony.class),
                        ceremony -> ceremony.details().division())
                .participants(ceremony -> Set.copyOf(ceremony.guests().persons()))
                .publishes("pairing-events", ceremony -> ceremony.details().ceremonyId())
                .intent(Ceremony::intent)
                .index(Index.on("divisions_kind", Indexes.ascending("divisions", "state.kind", "_id")))
                .index(Index.on("participants_kind", Indexes.ascending("participants", "state.kind", "_id"))));
    }

    @Override
    public Mono<Stored<Ceremony>> find(Caller by, String ceremonyId) {
        return ceremonies.find(by, ceremonyId);
    }

    @Override
    public Mono<Stored<Ceremony>> get(Caller by, String ceremonyId) {
        return ceremonies.get(by, ceremonyId);
    }

    @Override
    public Mono<Stored<Ceremony>> insert(Caller by, Ceremony ceremony, List<Event> events) {
        return ceremonies.insert(by, ceremony.details().ceremonyId(), ceremony, events);
    }

    @Override
    public Mono<Stored<Ceremony>> update(Caller by, String ceremonyId, Step<Ceremony> step) {
        return ceremonies.update(by, ceremonyId, step);
    }

    @Override
    public Mono<Stored<Ceremony>> update(Caller by, String ceremonyId, long expectedVersion, Step<Ceremony> step) {
        return ceremonies.update(by, ceremonyId, expectedVersion, step);
    }

    @Override
    public Mono<Page<Stored<Ceremony>>> page(Caller by, @Nullable String kind, PageRequest request) {
        // own-divisions, own-participants; with a state divisions_kind, participants_kind
        return ceremonies.page(by, kind == null ? empty() : eq("state.kind", kind), "_id", true, request);
    }
}
