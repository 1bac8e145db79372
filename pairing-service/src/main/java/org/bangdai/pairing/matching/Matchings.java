package org.bangdai.pairing.matching;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bangdai.pairing.matching.domain.Matching;
import org.bangdai.pairing.matching.domain.Stage;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Collection {@code matchings}. */
@Component
final class Matchings {

    static final String COLLECTION = "matchings";

    private final Aggregates<Matching> matchings;

    Matchings(AggregateFactory stores) {
        matchings = stores.create(Aggregate.in(
                        COLLECTION,
                        RecordMapping.of(Matching.class),
                        matching -> matching.by().division())
                .intent(Matching::intent)
                .upcast(Matchings::withoutGapAndMethod));
    }

    /** Schema 1 knew no weights for gap and method: what it scored had none. */
    private static Document withoutGapAndMethod(Document state) {
        Document weights = state.get("weights", Document.class);
        weights.putIfAbsent("gap", 0);
        weights.putIfAbsent("method", 0);
        return state;
    }

    Mono<Stored<Matching>> insert(Caller by, String id, Matching matching) {
        return matchings.insert(by, id, matching, List.of());
    }

    Mono<Stored<Matching>> get(Caller by, String id) {
        return matchings.get(by, id);
    }

    Mono<Stored<Matching>> update(Caller by, String id, Step<Matching> step) {
        return matchings.update(by, id, step);
    }

    /**
     * Says how far the attempt has come and that it is alive, which keeps the sweepers of all replicas from beginning it again. False where it is not the
     * matching's any more: cancelled, or taken over.
     */
    Mono<Boolean> alive(String id, String attempt, int permille) {
        // _id_
        return Mono.from(matchings
                        .collection()
                        .updateOne(
                                and(
                                        eq("_id", id),
                                        eq("state.stage.kind", Stage.Running.class.getSimpleName()),
                                        eq("state.stage.attempt", attempt)),
                                combine(
                                        set("intentSince", Date.from(Instant.now())),
                                        set("state.stage.permille", permille))))
                .map(done -> done.getMatchedCount() == 1);
    }
}
