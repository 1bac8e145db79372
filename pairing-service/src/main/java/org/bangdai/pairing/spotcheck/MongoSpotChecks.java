package org.bangdai.pairing.spotcheck;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import org.bangdai.pairing.spotcheck.domain.Draw;
import org.bangdai.pairing.spotcheck.domain.SpotCheck;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Collections {@code spotChecks} and {@code spotCheckDraws}. */
@Component
final class MongoSpotChecks implements SpotChecks {

    private static final Caller SYSTEM = Caller.system("spot-checks");
    private static final String MONTH = "state.facts.month";

    private final Aggregates<SpotCheck> checks;
    private final Aggregates<Draw> draws;

    MongoSpotChecks(AggregateFactory stores) {
        this.checks = stores.create(Aggregate.in(
                        COLLECTION,
                        RecordMapping.of(SpotCheck.class),
                        it -> it.facts().division())
                .participants(it ->
                        new TreeSet<>(List.of(it.facts().mentorId(), it.facts().menteeId())))
                .publishes("pairing-events", it -> it.facts().pairingId())
                .intent(SpotCheck::intent)
                .index(Index.on("divisions_month", Indexes.ascending("divisions", MONTH, "_id"))));
        this.draws = stores.create(Aggregate.in("spotCheckDraws", RecordMapping.of(Draw.class), Draw::division));
    }

    @Override
    public Mono<Stored<SpotCheck>> get(Caller by, String checkId) {
        return checks.get(by, checkId);
    }

    @Override
    public Mono<Void> issue(SpotCheck.Pending check) {
        return checks.insert(SYSTEM, check.facts().checkId(), check, List.of(check.drawn()))
                .then()
                .onErrorResume(AlreadyExistsException.class, there -> Mono.empty());
    }

    @Override
    public Mono<Stored<SpotCheck>> update(Caller by, String checkId, Step<SpotCheck> step) {
        return checks.update(by, checkId, step);
    }

    @Override
    public Mono<Page<Stored<SpotCheck>>> page(String division, YearMonth month, PageRequest request) {
        // divisions_month
        return checks.page(SYSTEM, and(eq("divisions", division), eq(MONTH, month.toString())), "_id", false, request);
    }

    @Override
    public Mono<Draw> seeded(Draw.Seeded draw) {
        return draws.insert(SYSTEM, draw.id(), draw, List.of())
                .onErrorResume(AlreadyExistsException.class, there -> draws.get(SYSTEM, draw.id()))
                .map(Stored::state);
    }

    @Override
    public Mono<Draw.Drawn> drawn(Draw.Drawn draw) {
        return draws.update(
                        SYSTEM,
                        draw.id(),
                        it -> it instanceof Draw.Seeded ? Decision.change(draw) : Decision.change(it))
                .map(Stored::state)
                .ofType(Draw.Drawn.class);
    }

    @Override
    public Mono<Draw.Drawn> find(String division, YearMonth month) {
        return draws.find(SYSTEM, Draw.idOf(division, month)).map(Stored::state).ofType(Draw.Drawn.class);
    }
}
