package org.bangdai.pairing.personal;

import java.time.Instant;
import java.util.List;
import org.bangdai.pairing.personal.domain.LegalHold;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Collection {@code legalHolds}, {@code _id} the person id. */
@Component
class LegalHolds {

    private final Aggregates<LegalHold> holds;

    LegalHolds(AggregateFactory stores) {
        this.holds = stores.create(Aggregate.in("legalHolds", RecordMapping.of(LegalHold.class), LegalHold::division)
                .publishes("pairing-events", LegalHold::personId));
    }

    Mono<Boolean> stands(String personId) {
        return holds.find(Caller.system("erasure"), personId)
                .map(it -> it.state().stands())
                .defaultIfEmpty(false);
    }

    Mono<Stored<LegalHold>> place(Caller by, LegalHold hold) {
        return holds.insert(by, hold.personId(), hold, List.of(hold.placed()))
                .onErrorResume(
                        AlreadyExistsException.class,
                        there -> holds.update(by, hold.personId(), it -> it.replacedBy(hold)));
    }

    Mono<Stored<LegalHold>> end(Caller by, String personId, Instant now) {
        return holds.update(by, personId, it -> it.end(now));
    }
}
