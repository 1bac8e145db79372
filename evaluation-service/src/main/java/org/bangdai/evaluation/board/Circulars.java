package org.bangdai.evaluation.board;

import java.util.List;
import org.bangdai.evaluation.board.domain.Circular;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Aggregates.Fresh;
import org.bangdai.platform.store.RecordMapping;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code board-circulars}, {@code _id} is edition, attempt and number: the events by which those on a preview are told, each once. */
@Component
class Circulars {

    private static final Caller SYSTEM = Caller.system("boards");
    private static final int BATCH = 50;

    private final Aggregates<Circular> circulars;

    Circulars(AggregateFactory stores) {
        circulars = stores.create(Aggregate.in(
                        "board-circulars",
                        RecordMapping.of(Circular.class),
                        circular -> circular.head().division())
                .publishes("evaluation-events", Circular::id));
    }

    /** May be repeated: those that are out already stay as they are. */
    Mono<Void> issue(List<Circular.Issue> issues) {
        return Flux.fromIterable(issues)
                .map(it -> new Fresh<>(it.circular().id(), it.circular(), List.of(it.event())))
                .buffer(BATCH)
                .concatMap(batch -> circulars.insertAll(SYSTEM, batch))
                .then();
    }
}
