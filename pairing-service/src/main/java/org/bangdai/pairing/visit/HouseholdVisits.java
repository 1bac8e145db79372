package org.bangdai.pairing.visit;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.activity.domain.Details.HomeVisit;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.store.Stored;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Collection {@code householdVisits}: a row for each household of each activity, guarded by the activity's version. One that does not count has a row without
 * {@code heldOn}, which no range of days finds.
 */
@Component
class HouseholdVisits {

    private final Rows rows;

    HouseholdVisits(AggregateFactory stores) {
        this.rows = stores.rows(
                "householdVisits", Index.on("village_held", Indexes.ascending("village", "heldOn", "household")));
    }

    /** May be repeated, also with what the activity was before. */
    Mono<Void> keep(Stored<Activity> activity, HomeVisit visit) {
        return Flux.fromIterable(visit.households())
                .concatMap(household -> rows.upsertNewer(row(activity, visit.village(), household)))
                .then();
    }

    private static Document row(Stored<Activity> activity, String village, String household) {
        Document row = new Document("_id", activity.id() + ":" + household)
                .append("division", village)
                .append("village", village)
                .append("household", household)
                .append("sequence", activity.version());
        if (activity.state().state() == Activity.State.CONFIRMED) {
            row.append("heldOn", activity.state().heldOn().toString());
        }
        return row;
    }

    /** How many different households of each village were visited within these days; villages without a visit are left out. */
    Mono<Map<String, Integer>> visited(Collection<String> villages, LocalDate from, LocalDate to) {
        // village_held
        return Flux.from(rows.collection()
                        .aggregate(List.of(
                                match(and(
                                        in("village", villages),
                                        gte("heldOn", from.toString()),
                                        lte("heldOn", to.toString()))),
                                group(new Document("village", "$village").append("household", "$household")),
                                group("$_id.village", sum("households", 1)))))
                .collect(
                        TreeMap::new,
                        (counts, row) -> counts.put(
                                row.getString("_id"),
                                row.get("households", Number.class).intValue()));
    }
}
