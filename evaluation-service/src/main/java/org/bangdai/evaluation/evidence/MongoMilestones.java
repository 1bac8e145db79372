package org.bangdai.evaluation.evidence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import java.time.LocalDate;
import org.bangdai.evaluation.evidence.domain.Evidence;
import org.bangdai.evaluation.evidence.domain.Evidence.Milestone;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code milestones}; a withdrawn one has no {@code happenedOn}, so that no range of days finds it. */
@Component
class MongoMilestones implements Milestones {

    private final Rows rows;

    MongoMilestones(AggregateFactory stores) {
        rows = stores.rows("milestones", Index.on("mentee", ascending("menteeId", "happenedOn")));
    }

    @Override
    public Mono<Void> heard(Heard it, long sequence) {
        Document row = new Document("_id", it.milestoneId())
                .append("menteeId", it.menteeId())
                .append("division", it.division())
                .append("kind", it.kind())
                .append("sequence", sequence);
        LocalDate on = it.happenedOn();
        return rows.upsertNewer(on == null ? row : row.append("happenedOn", on.toString()))
                .then();
    }

    @Override
    public Flux<Milestone> reached(String menteeId, LocalDate from, LocalDate to) {
        // mentee
        return Flux.from(rows.collection()
                        .find(and(
                                eq("menteeId", menteeId),
                                gte("happenedOn", from.toString()),
                                lte("happenedOn", to.toString())))
                        .limit(Evidence.MOST))
                .map(row -> new Milestone(
                        row.getString("_id"), row.getString("kind"), LocalDate.parse(row.getString("happenedOn"))));
    }
}
