package org.bangdai.evaluation.review;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import java.time.LocalDate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class MongoActivities implements Activities {

    private final Rows rows;

    MongoActivities(AggregateFactory stores) {
        rows = stores.rows("activities", Index.on("pairing", ascending("pairingId", "heldOn")));
    }

    @Override
    public Mono<Void> confirmed(Confirmed activity) {
        Document row = new Document("_id", activity.activityId())
                .append("pairingId", activity.pairingId())
                .append("division", activity.division())
                .append("heldOn", activity.heldOn().toString());
        return rows.insertOnce(row).then();
    }

    /** Index {@code pairing}. */
    @Override
    public Mono<Long> count(String pairingId, LocalDate from, LocalDate to) {
        return Mono.from(rows.collection()
                .countDocuments(
                        and(eq("pairingId", pairingId), gte("heldOn", from.toString()), lte("heldOn", to.toString()))));
    }
}
