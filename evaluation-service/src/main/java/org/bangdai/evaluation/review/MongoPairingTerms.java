package org.bangdai.evaluation.review;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bangdai.evaluation.review.domain.PairingTerm;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class MongoPairingTerms implements PairingTerms {

    private static final Caller SYSTEM = Caller.system("pairing-terms");

    private static final int BATCH = 200;

    private final Aggregates<PairingTerm> terms;
    private final Turns turns;

    MongoPairingTerms(AggregateFactory stores) {
        Aggregate<PairingTerm> aggregate =
                Aggregate.in("pairing-terms", RecordMapping.of(PairingTerm.class), PairingTerm::division);
        Turns.indexes().forEach(aggregate::index);
        terms = stores.create(aggregate);
        turns = new Turns(terms.collection());
    }

    @Override
    public Mono<PairingTerm> place(PairingTerm term) {
        return terms.insert(SYSTEM, term.pairingId(), term, List.of())
                .onErrorResume(AlreadyExistsException.class, there -> terms.get(SYSTEM, term.pairingId()))
                .map(Stored::state);
    }

    @Override
    public Mono<PairingTerm> find(String pairingId) {
        return terms.find(SYSTEM, pairingId).map(Stored::state);
    }

    @Override
    public Mono<PairingTerm> update(String pairingId, UnaryOperator<PairingTerm> step) {
        return terms.update(SYSTEM, pairingId, term -> Decision.change(step.apply(term)))
                .onErrorResume(NotFoundException.class, unknown -> Mono.empty())
                .map(Stored::state);
    }

    @Override
    public Flux<Integer> bucketsToPlan(Instant now) {
        return turns.buckets(now);
    }

    @Override
    public Flux<String> toPlan(int bucket, Instant now) {
        return turns.ids(bucket, now, BATCH);
    }
}
