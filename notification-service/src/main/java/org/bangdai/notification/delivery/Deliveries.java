package org.bangdai.notification.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Updates.set;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bangdai.notification.delivery.domain.Channel;
import org.bangdai.notification.delivery.domain.State;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code deliveries}, {@code _id} message and channel, the shard key too. */
@Component
class Deliveries implements DeliveryEvidence {

    private static final Caller SYSTEM = Caller.system("deliveries");
    private static final Index PERSON = Index.on("person", ascending("person", "orderedAt", "_id"));
    private static final Index PERSON_STATE = Index.on("person_state", ascending("person", "state"));
    private static final Index STATE = Index.on("state", ascending("state", "orderedAt", "_id"));
    private static final Index DUE =
            Index.on("due", ascending("dueAt", "bucket")).where(exists("dueAt"));
    private static final Index BUCKET_DUE =
            Index.on("bucket_due", ascending("bucket", "dueAt")).where(exists("dueAt"));

    private final Rows rows;
    private final Clock clock;

    Deliveries(AggregateFactory stores, Clock clock) {
        rows = stores.rows("deliveries", PERSON, PERSON_STATE, STATE, DUE, BUCKET_DUE);
        this.clock = clock;
    }

    Rows rows() {
        return rows;
    }

    /** One that is there already stays as it was first ordered. */
    Mono<Void> add(List<Order> orders) {
        Date now = Date.from(clock.instant());
        return rows.insertAllOnce(
                orders.stream().map(order -> DeliveryDocument.of(order, now)).toList());
    }

    /** Those whose content has gone stay without. */
    Mono<Void> reword(List<Order> orders) {
        return Flux.fromIterable(orders)
                // _id_
                .concatMap(order -> rows.collection()
                        .updateOne(
                                and(eq("_id", order.id()), exists(DeliveryDocument.CONTENT)),
                                set(DeliveryDocument.CONTENT, DeliveryDocument.content(order))))
                .then();
    }

    @Override
    public Flux<Evidence> ofMessage(String message) {
        // _id_
        List<String> ids = Stream.of(Channel.values())
                .map(channel -> message + ':' + channel)
                .toList();
        return Flux.from(rows.collection().find(in("_id", ids)).projection(exclude(DeliveryDocument.CONTENT)))
                .map(DeliveryDocument::evidence);
    }

    @Override
    public Mono<Page<Evidence>> ofPerson(String person, PageRequest page) {
        // person
        return rows.page(SYSTEM, eq("person", person), "orderedAt", true, page)
                .map(found -> found.map(DeliveryDocument::evidence));
    }

    @Override
    public Mono<Page<Evidence>> inState(State state, PageRequest page) {
        // state
        return rows.page(SYSTEM, eq("state", state.name()), "orderedAt", true, page)
                .map(found -> found.map(DeliveryDocument::evidence));
    }
}
