package org.bangdai.evaluation.evidence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import java.time.LocalDate;
import org.bangdai.evaluation.evidence.domain.Evidence;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Divisions;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One that does not count has a row without {@code heldOn}, which no range of days finds. Rows of older versions have no {@code sequence}. */
@Component
class MongoActivities implements Activities {

    private final Rows rows;

    MongoActivities(AggregateFactory stores) {
        rows = stores.rows("activities", Index.on("pairing", ascending("pairingId", "heldOn")));
    }

    @Override
    public Mono<Void> confirmed(Confirmed activity, long sequence) {
        return keep(row(activity.activityId(), activity.pairingId(), activity.division(), sequence)
                .append("heldOn", activity.heldOn().toString()));
    }

    @Override
    public Mono<Void> ended(Ended activity, long sequence) {
        return keep(row(activity.activityId(), activity.pairingId(), activity.division(), sequence));
    }

    private static Document row(String activityId, String pairingId, String division, long sequence) {
        return new Document("_id", activityId)
                .append("pairingId", pairingId)
                .append("division", division)
                .append("divisions", Divisions.containing(division))
                .append("sequence", sequence);
    }

    /** Where the insert finds a row, that one may be older: the replacement has the last word. */
    private Mono<Void> keep(Document row) {
        Bson older = and(eq("_id", row.get("_id")), or(eq("sequence", null), lt("sequence", row.getLong("sequence"))));
        return rows.insertOnce(row)
                .filter(inserted -> !inserted)
                .flatMap(there -> Mono.from(rows.collection().replaceOne(older, row)))
                .then();
    }

    /** Index {@code pairing}. */
    @Override
    public Flux<Evidence.Activity> held(String pairingId, LocalDate from, LocalDate to) {
        return Flux.from(rows.collection()
                        .find(and(
                                eq("pairingId", pairingId),
                                gte("heldOn", from.toString()),
                                lte("heldOn", to.toString())))
                        .limit(Evidence.MOST))
                .map(row -> new Evidence.Activity(row.getString("_id"), LocalDate.parse(row.getString("heldOn"))));
    }
}
