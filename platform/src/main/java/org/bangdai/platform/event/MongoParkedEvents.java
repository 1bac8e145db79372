package org.bangdai.platform.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;

import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refused events are held events with a reason. */
final class MongoParkedEvents implements ParkedEvents {

    private static final Logger LOG = LoggerFactory.getLogger(MongoParkedEvents.class);
    private static final Caller OPERATIONS = Caller.system("parked-events");

    private final Rows held;
    private final Subscriptions subscriptions;

    MongoParkedEvents(MongoProgress progress, Subscriptions subscriptions) {
        this.held = progress.heldRows();
        this.subscriptions = subscriptions;
    }

    @Override
    public Mono<Page<Parked>> page(PageRequest request) {
        return held.page(OPERATIONS, exists("parkedAt"), "parkedAt", true, request) // index: parked
                .flatMap(page -> Flux.fromIterable(page.items())
                        .concatMap(this::view)
                        .collectList()
                        .map(items -> new Page<>(items, page.next())));
    }

    private Mono<Parked> view(Document row) {
        HeldEvent event = HeldEvent.read(row);
        HeldEvent.Refused why = java.util.Objects.requireNonNull(event.refused());
        return Mono.from(held.collection()
                        .countDocuments(and(
                                eq("stream", event.stream()),
                                gt("sequence", event.event().meta().sequence())))) // index: stream_sequence
                .map(behind -> new Parked(
                        event.id(),
                        event.consumer(),
                        event.event().topic(),
                        event.event().meta(),
                        why.reason(),
                        why.at(),
                        behind));
    }

    @Override
    public Mono<Void> replay(Caller by, String id) {
        return parked(id).flatMap(event -> {
            LOG.info("{} replays {}", by.actor(), id);
            return subscriptions.of(event).replay(event);
        });
    }

    @Override
    public Mono<Void> skip(Caller by, String id, String why) {
        return parked(id).flatMap(event -> {
            LOG.warn("{} skips {}: {}", by.actor(), id, why);
            return subscriptions.of(event).skip(event);
        });
    }

    private Mono<HeldEvent> parked(String id) {
        return Mono.from(held.collection().find(and(eq(id), exists("parkedAt"))))
                .map(HeldEvent::read)
                .switchIfEmpty(Mono.error(() -> new NotFoundException("heldEvents", id)));
    }
}
