package org.bangdai.pairing.roster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bangdai.pairing.roster.domain.Roster;
import org.bangdai.pairing.roster.domain.RosterEvents.RosterUploaded;
import org.bangdai.pairing.roster.domain.Stage;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code rosters}. */
@Component
final class Rosters {

    static final String COLLECTION = "rosters";
    static final String COMMIT = "commit";

    private static final String DEADLINE = "state.stage.deadline";
    private static final int BATCH = 100;

    private final Aggregates<Roster> rosters;

    Rosters(AggregateFactory stores) {
        rosters = stores.create(Aggregate.in(COLLECTION, RecordMapping.of(Roster.class), Roster::division)
                .publishes("pairing-events", Roster::division)
                .intent(roster -> roster.stage() instanceof Stage.Committing ? COMMIT : null)
                .index(Index.on("deadline", Indexes.ascending(DEADLINE)))
                .index(Index.on("bucket_deadline", Indexes.ascending("bucket", DEADLINE))));
    }

    Mono<Stored<Roster>> insert(Caller by, String id, Roster roster) {
        RosterUploaded uploaded =
                new RosterUploaded(id, roster.division(), roster.upload().dryRun());
        return rosters.insert(by, id, roster, List.of(uploaded));
    }

    Mono<Stored<Roster>> get(Caller by, String id) {
        return rosters.get(by, id);
    }

    Mono<Stored<Roster>> update(Caller by, String id, Step<Roster> step) {
        return rosters.update(by, id, step);
    }

    /** Buckets with rosters that are past their deadline. */
    Flux<Integer> pastDeadline(Instant now) {
        return Flux.from(rosters.collection()
                        .find(lt(DEADLINE, Date.from(now))) // index: deadline
                        .sort(Sorts.ascending(DEADLINE))
                        .projection(Projections.include("bucket"))
                        .limit(BATCH))
                .map(found -> found.getInteger("bucket"));
    }

    Flux<String> pastDeadline(int bucket, Instant now) {
        return Flux.from(rosters.collection()
                        .find(and(eq("bucket", bucket), lt(DEADLINE, Date.from(now)))) // index: bucket_deadline
                        .sort(Sorts.ascending(DEADLINE))
                        .projection(Projections.include("_id"))
                        .limit(BATCH))
                .map((Document found) -> found.getString("_id"));
    }
}
