package org.bangdai.pairing.departure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bangdai.pairing.departure.domain.Departure;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code departures}, {@code _id} the person id. */
@Component
final class MongoDepartures implements Departures {

    private static final Caller SYSTEM = Caller.system("departure");
    private static final String DUE = "state.dueAt";

    private final Aggregates<Departure> departures;

    MongoDepartures(AggregateFactory stores) {
        this.departures = stores.create(Aggregate.in(COLLECTION, RecordMapping.of(Departure.class), Departure::division)
                .intent(Departure::intent)
                .index(Index.on("due", Indexes.ascending(DUE)))
                .index(Index.on("bucket_due", Indexes.ascending("bucket", DUE))));
    }

    @Override
    public Mono<Stored<Departure>> get(String personId) {
        return departures.get(SYSTEM, personId);
    }

    @Override
    public Mono<Stored<Departure>> insert(Departure departure) {
        return departures.insert(SYSTEM, departure.personId(), departure, List.of());
    }

    @Override
    public Mono<Stored<Departure>> update(String personId, Step<Departure> step) {
        return departures.update(SYSTEM, personId, step);
    }

    @Override
    public Mono<Stored<Departure>> update(String personId, long expectedVersion, Step<Departure> step) {
        return departures.update(SYSTEM, personId, expectedVersion, step);
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now, int limit) {
        // due
        return Flux.from(departures
                        .collection()
                        .find(lte(DUE, Date.from(now)))
                        .sort(Indexes.ascending(DUE))
                        .projection(Projections.include("bucket"))
                        .limit(limit))
                .map(due -> due.getInteger("bucket"));
    }

    @Override
    public Flux<String> due(int bucket, Instant now, int limit) {
        // bucket_due
        return Flux.from(departures
                        .collection()
                        .find(and(eq("bucket", bucket), lte(DUE, Date.from(now))))
                        .sort(Indexes.ascending(DUE))
                        .projection(Projections.include("_id"))
                        .limit(limit))
                .map(due -> due.getString("_id"));
    }
}
