package org.bangdai.pairing.personal;

import java.util.List;
import org.bangdai.pairing.personal.domain.Erasure;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Collection {@code erasures}. */
@Component
class Erasures {

    static final String COLLECTION = "erasures";

    private final Aggregates<Erasure> erasures;

    Erasures(AggregateFactory stores) {
        this.erasures = stores.create(Aggregate.in(COLLECTION, RecordMapping.of(Erasure.class), Erasure::division)
                .publishes("pairing-events", Erasure::personId)
                .concealed(Erasure::isRefused)
                .intent(Erasure::intent));
    }

    Mono<Stored<Erasure>> find(Caller by, String id) {
        return erasures.find(by, id);
    }

    Mono<Stored<Erasure>> get(Caller by, String id) {
        return erasures.get(by, id);
    }

    Mono<Stored<Erasure>> insert(Caller by, Erasure erasure) {
        return erasures.insert(by, erasure.erasureId(), erasure, List.of());
    }

    Mono<Stored<Erasure>> update(Caller by, String id, Step<Erasure> step) {
        return erasures.update(by, id, step);
    }
}
