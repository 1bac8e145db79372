package org.bangdai.notification.cadence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.time.LocalDate;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Collection {@code activities}: which count, by the activity's id (the shard key too); what comes late does not bring back one that was undone. */
@Component
class ConfirmedActivities {

    private static final Index LAST = Index.on("activities-last", ascending("pairing", "counts", "heldOn"));

    private final Rows rows;

    ConfirmedActivities(AggregateFactory factory) {
        rows = factory.rows("activities", LAST);
    }

    Mono<Void> confirmed(CadenceListener.ActivityConfirmed activity, EventMeta meta) {
        return rows.upsertNewer(new Document("_id", activity.activityId())
                        .append("sequence", meta.sequence())
                        .append("pairing", activity.pairingId())
                        .append("counts", true)
                        .append("heldOn", activity.heldOn().toString()))
                .then();
    }

    Mono<Void> undone(CadenceListener.ActivityUndone activity, EventMeta meta) {
        return rows.upsertNewer(new Document("_id", activity.activityId())
                        .append("sequence", meta.sequence())
                        .append("pairing", activity.pairingId())
                        .append("counts", false))
                .then();
    }

    /** The day of the latest that counts. */
    Mono<LocalDate> last(String pairing) {
        // Index activities-last.
        return Mono.from(rows.collection()
                        .find(and(eq("pairing", pairing), eq("counts", true)))
                        .sort(descending("heldOn"))
                        .first())
                .map(found -> LocalDate.parse(found.getString("heldOn")));
    }
}
