package org.bangdai.pairing.visit;

import static com.mongodb.client.model.Filters.eq;

import java.util.List;
import org.bangdai.pairing.visit.VisitEvents.VillageEdited;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Collection {@code villages}, {@code _id} the code. */
@Component
final class MongoVillages implements Villages {

    private static final Caller SYSTEM = Caller.system("home-visits");

    private final Aggregates<Village> villages;

    MongoVillages(AggregateFactory stores) {
        this.villages = stores.create(Aggregate.in("villages", RecordMapping.of(Village.class), Village::code)
                .publishes("pairing-events", Village::code));
    }

    @Override
    public Mono<Void> known(String code) {
        return villages.insert(SYSTEM, code, new Village(code, null), List.of())
                .then()
                .onErrorResume(AlreadyExistsException.class, there -> Mono.empty());
    }

    @Override
    public Mono<Stored<Village>> count(Caller by, String code, int households) {
        Village counted = new Village(code, households);
        return known(code)
                .then(villages.update(
                        by,
                        code,
                        it -> it.equals(counted)
                                ? Decision.change(it)
                                : Decision.change(counted, new VillageEdited(code, code, households))));
    }

    @Override
    public Mono<Page<Stored<Village>>> in(String division, PageRequest request) {
        // own-divisions
        return villages.page(SYSTEM, eq("divisions", division), "_id", false, request);
    }
}
