package org.bangdai.pairing.kinship;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import org.bangdai.pairing.kinship.domain.Kinship;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code kin}, {@code _id} made of the two persons. Nobody is a participant, so no one sees it as their own. */
@Component
final class MongoKinships implements Kinships {

    private static final Caller SYSTEM = Caller.system("kin");

    private final Aggregates<Kinship> kin;

    MongoKinships(AggregateFactory stores) {
        this.kin = stores.create(Aggregate.in("kin", RecordMapping.of(Kinship.class), Kinship::division)
                .publishes("registry-events", Kinship::kinId)
                .index(Index.on("persons", Indexes.ascending("state.persons"))));
    }

    @Override
    public Mono<Stored<Kinship>> get(String kinId) {
        return kin.get(SYSTEM, kinId);
    }

    @Override
    public Mono<Stored<Kinship>> find(String kinId) {
        return kin.find(SYSTEM, kinId);
    }

    @Override
    public Mono<Stored<Kinship>> insert(Caller by, Decision.Change<Kinship> kinship) {
        return kin.insert(by, kinship.next().kinId(), kinship.next(), kinship.events());
    }

    @Override
    public Mono<Stored<Kinship>> update(Caller by, String kinId, Step<Kinship> step) {
        // The two may belong to different divisions, the document to one of them.
        return kin.update(by.seeingEverything(), kinId, step);
    }

    @Override
    public Flux<Kinship> of(Collection<String> personIds) {
        // persons
        return Flux.from(kin.collection().find(in("state.persons", personIds)))
                .map(found -> kin.read(found).state())
                .filter(Kinship::stands);
    }
}
