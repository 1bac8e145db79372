package org.bangdai.pairing.secondment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.Set;
import org.bangdai.pairing.secondment.domain.Secondments;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code secondments}, {@code _id} the mentee. */
@Component
final class MongoSecondments implements SecondmentBook {

    private static final Caller SYSTEM = Caller.system("secondments");
    private static final String ATTENTION = "state.attentionOn";
    private static final String HOSTS = "state.hosts";

    private final Aggregates<Secondments> secondments;

    MongoSecondments(AggregateFactory stores) {
        this.secondments =
                stores.create(Aggregate.in("secondments", RecordMapping.of(Secondments.class), Secondments::division)
                        .participants(it -> Set.of(it.menteeId()))
                        .publishes("pairing-events", Secondments::menteeId)
                        .index(Index.on("hosts", Indexes.ascending(HOSTS, "_id")))
                        .index(Index.on("attention", Indexes.ascending(ATTENTION)))
                        .index(Index.on("bucket_attention", Indexes.ascending("bucket", ATTENTION))));
    }

    @Override
    public Mono<Stored<Secondments>> find(Caller by, String menteeId) {
        return secondments.find(by, menteeId);
    }

    @Override
    public Mono<Stored<Secondments>> insert(Caller by, Decision.Change<Secondments> first) {
        return secondments.insert(by, first.next().menteeId(), first.next(), first.events());
    }

    @Override
    public Mono<Stored<Secondments>> update(Caller by, String menteeId, Step<Secondments> step) {
        return secondments.update(by, menteeId, step);
    }

    @Override
    public Mono<Page<Stored<Secondments>>> received(String division, PageRequest request) {
        return secondments.page(SYSTEM, eq(HOSTS, division), "_id", false, request); // hosts
    }

    @Override
    public Flux<Integer> attentionBuckets(LocalDate today, int limit) {
        // attention; dates are stored as text, which sorts as they do
        return Flux.from(secondments
                        .collection()
                        .find(lte(ATTENTION, today.toString()))
                        .sort(Indexes.ascending(ATTENTION))
                        .projection(Projections.include("bucket"))
                        .limit(limit))
                .map(due -> due.getInteger("bucket"));
    }

    @Override
    public Flux<String> attention(int bucket, LocalDate today, int limit) {
        // bucket_attention
        return Flux.from(secondments
                        .collection()
                        .find(and(eq("bucket", bucket), lte(ATTENTION, today.toString())))
                        .sort(Indexes.ascending(ATTENTION))
                        .projection(Projections.include("_id"))
                        .limit(limit))
                .map(due -> due.getString("_id"));
    }
}
