package org.bangdai.evaluation.evidence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.evaluation.evidence.domain.Evidence;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Divisions;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code goals}, {@code _id} pairing and goal. */
@Component
class MongoGoals implements Goals {

    private static final String OPEN = "OPEN";
    private static final String DONE = "DONE";

    /** Cancelled, left out of a newer plan, or handed over. */
    private static final String GONE = "GONE";

    private static final int AT_ONCE = 8;

    private final Rows rows;

    MongoGoals(AggregateFactory stores) {
        rows = stores.rows(
                "goals",
                Index.on("pairing", ascending("pairingId", "dueOn")),
                Index.on("pairing_state", ascending("pairingId", "state", "sequence")));
    }

    @Override
    public Mono<Void> agreed(Of plan, List<Agreed> open) {
        return Flux.fromIterable(open)
                .flatMap(goal -> rows.upsertNewer(row(plan, goal.goalId(), goal.dueOn(), OPEN)), AT_ONCE)
                .then(handedOver(plan));
    }

    @Override
    public Mono<Void> completed(Of plan, Agreed goal, LocalDate reportedOn) {
        return rows.upsertNewer(
                        row(plan, goal.goalId(), goal.dueOn(), DONE).append("reportedOn", reportedOn.toString()))
                .then();
    }

    @Override
    public Mono<Void> cancelled(Of plan, String goalId) {
        return rows.upsertNewer(row(plan, goalId, null, GONE)).then();
    }

    @Override
    public Mono<Void> handedOver(Of plan) {
        // pairing_state
        return Mono.from(rows.collection()
                        .updateMany(
                                and(
                                        eq("pairingId", plan.pairingId()),
                                        eq("state", OPEN),
                                        lt("sequence", plan.sequence())),
                                combine(set("state", GONE), set("sequence", plan.sequence()))))
                .then();
    }

    @Override
    public Flux<Evidence.Goal> due(String pairingId, LocalDate from, LocalDate to) {
        // pairing
        return Flux.from(rows.collection()
                        .find(and(
                                eq("pairingId", pairingId), gte("dueOn", from.toString()), lte("dueOn", to.toString())))
                        .limit(Evidence.MOST))
                .filter(row -> !GONE.equals(row.getString("state")))
                .map(MongoGoals::goal);
    }

    private static Evidence.Goal goal(Document row) {
        String reported = row.getString("reportedOn");
        return new Evidence.Goal(
                row.getString("goalId"),
                LocalDate.parse(row.getString("dueOn")),
                reported == null ? null : LocalDate.parse(reported));
    }

    private static Document row(Of plan, String goalId, @Nullable LocalDate dueOn, String state) {
        Document row = new Document("_id", plan.pairingId() + ":" + goalId)
                .append("pairingId", plan.pairingId())
                .append("goalId", goalId)
                .append("division", plan.division())
                .append("divisions", Divisions.containing(plan.division()))
                .append("state", state)
                .append("sequence", plan.sequence());
        return dueOn == null ? row : row.append("dueOn", dueOn.toString());
    }
}
