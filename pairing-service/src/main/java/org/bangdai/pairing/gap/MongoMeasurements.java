package org.bangdai.pairing.gap;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.gap.domain.Measurement;
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
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Collection {@code gapMeasurements}. */
@Component
final class MongoMeasurements implements Measurements {

    private static final Caller SYSTEM = Caller.system("gaps");

    private final Aggregates<Measurement> measurements;

    MongoMeasurements(AggregateFactory stores) {
        this.measurements =
                stores.create(Aggregate.in(COLLECTION, RecordMapping.of(Measurement.class), Measurement::division)
                        .participants(it -> Set.of(it.menteeId()))
                        .publishes("pairing-events", Measurement::menteeId)
                        .intent(Measurement::intent)
                        .index(Index.on("mentee", Indexes.ascending("state.menteeId", "state.measuredOn", "_id"))));
    }

    @Override
    public Mono<Stored<Measurement>> get(Caller by, String measurementId) {
        return measurements.get(by, measurementId);
    }

    @Override
    public Mono<Stored<Measurement>> insert(Caller by, Measurement measurement, List<Event> events) {
        return measurements.insert(by, measurement.measurementId(), measurement, events);
    }

    @Override
    public Mono<Stored<Measurement>> update(Caller by, String measurementId, Step<Measurement> step) {
        return measurements.update(by, measurementId, step);
    }

    @Override
    public Mono<Page<Stored<Measurement>>> page(String menteeId, PageRequest request) {
        // mentee
        return measurements.page(SYSTEM, eq("state.menteeId", menteeId), "state.measuredOn", true, request);
    }
}
