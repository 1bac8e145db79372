package org.bangdai.evaluation.registry;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.UUID;
import org.bangdai.evaluation.review.Turns;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.work.Buckets;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Divisions in which it has changed who heads a unit or is in charge of it, and the day from which on: collection {@code leadership-changes}, {@code _id} both of them. A
 * mark stays until what follows from it is done; one that is made anew meanwhile outlives that.
 */
@Component
public class LeadershipChanges {

    private static final ZoneId DAY = ZoneId.of("Asia/Shanghai");

    private final Rows rows;
    private final Turns turns;

    LeadershipChanges(AggregateFactory stores) {
        rows = stores.rows("leadership-changes", Turns.indexes().toArray(Index[]::new));
        turns = new Turns(rows.collection());
    }

    /** @param mark this one of perhaps several for the division and day */
    public record Change(String id, String division, String mark) {}

    /** May be repeated. */
    Mono<Void> mark(Collection<String> divisions, LocalDate from) {
        return Flux.fromIterable(divisions)
                .concatMap(division -> {
                    String id = division + ":" + from;
                    return rows.collection()
                            .updateOne(
                                    eq("_id", id),
                                    combine(
                                            set("division", division),
                                            set("bucket", Buckets.of(id)),
                                            set("mark", UUID.randomUUID().toString()),
                                            set(
                                                    "state.turnsAt",
                                                    Date.from(from.atStartOfDay(DAY)
                                                            .toInstant()))),
                                    new UpdateOptions().upsert(true));
                })
                .then();
    }

    public Flux<Integer> buckets(Instant now) {
        return turns.buckets(now);
    }

    /** A bounded number of those whose day has come. */
    public Flux<Change> due(int bucket, Instant now) {
        return turns.ids(bucket, now)
                .concatMap(id -> rows.collection().find(eq("_id", id)).first()) // _id_
                .map(it -> new Change(it.getString("_id"), it.getString("division"), it.getString("mark")));
    }

    /** Nothing where it was marked anew. */
    public Mono<Void> done(Change change) {
        return Mono.from(rows.collection().deleteOne(and(eq("_id", change.id()), eq("mark", change.mark()))))
                .then();
    }
}
