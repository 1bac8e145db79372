package org.bangdai.pairing.delta;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.delta.domain.Delta;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Collection {@code waitingDeltas}: {@code {_id, waitsFor: [..], version, division, actor, client, delta}}.
 */
@Component
final class MongoWaitingDeltas implements WaitingDeltas {

    private static final RecordMapping<Delta.Keepable> MAPPING = RecordMapping.of(Delta.Keepable.class);

    private final Rows rows;

    MongoWaitingDeltas(AggregateFactory stores) {
        rows = stores.rows("waitingDeltas", Index.on("waits_for", Indexes.ascending("waitsFor", "version")));
    }

    @Override
    public Mono<Void> keep(Caller by, Delta.Keepable delta) {
        return rows.insertOnce(new Document("_id", id(by, delta))
                        .append("waitsFor", delta.refersTo())
                        .append("version", delta.version())
                        .append("division", by.division())
                        .append("actor", by.actor())
                        .append("client", by.client())
                        .append("delta", MAPPING.write(delta)))
                .then();
    }

    @Override
    public Mono<Void> drop(Caller by, Delta.Keepable delta) {
        return Mono.from(rows.collection().deleteOne(eq("_id", id(by, delta)))).then();
    }

    @Override
    public Flux<Waiting> waitingFor(Collection<String> keys) {
        // waits_for
        return Flux.from(rows.collection().find(in("waitsFor", keys)).sort(Sorts.ascending("version")))
                .map(MongoWaitingDeltas::read);
    }

    private static Waiting read(Document row) {
        String division = row.getString("division");
        Caller by = new Caller(
                row.getString("actor"),
                null,
                row.getString("client"),
                Set.of("integrator"),
                division,
                null,
                new Scope.Within(division));
        return new Waiting(MAPPING.read(row.get("delta", Document.class)), by);
    }

    /** Another division's client never takes the place of what this one's sent. */
    private static String id(Caller by, Delta.Keepable delta) {
        return String.join(":", List.of(by.division(), delta.key(), Long.toString(delta.version())));
    }
}
