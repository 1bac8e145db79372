package org.bangdai.platform.event;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Publishes what lies in the outboxes of this service's documents: in each document head first, the next one only after the broker has the one before,
 * and each removed once it is there. A crash in between publishes an event again, never out of order and never not at all.
 *
 * <p>A document is drained by whoever turned its outbox from empty to not empty, for as long as the pace has patience; after that by the {@link OutboxSweep}
 * that holds the lease of its bucket. So two hardly ever meet, and where they do, consumers see repeated events, not missing ones.
 */
public final class OutboxRelay implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private static final int JOINED_AT_ONCE = 8;

    private final EventPublisher publisher;
    private final RelayPace pace;
    private final RelayMeters meters;
    private final Map<String, Outbox> outboxes = new ConcurrentHashMap<>();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Sinks.Empty<Void> stopped = Sinks.empty();

    OutboxRelay(EventPublisher publisher, RelayPace pace, RelayMeters meters) {
        this.publisher = publisher;
        this.pace = pace;
        this.meters = meters;
    }

    /** Lets the sweeper look after this collection, too. */
    public void enrol(MongoCollection<Document> collection, String topic) {
        Outbox outbox = new Outbox(collection, topic);
        outboxes.put(outbox.name(), outbox);
    }

    Collection<Outbox> outboxes() {
        return outboxes.values();
    }

    /**
     * Publishes these events of a document soon, on another thread; returns at once. Only for a document whose outbox was empty before them. When too
     * much is under way already or the broker is not there, they are left to the sweeper.
     */
    public void publish(String collection, String id, List<PendingEvent> events) {
        Outbox outbox = outboxes.get(collection);
        if (events.isEmpty() || outbox == null || !pace.allows(underWay.size())) {
            return;
        }
        BooleanSupplier patient = pace.patience();
        drain(outbox, id, Mono.just(events), patient)
                .takeUntilOther(stopped.asMono())
                .subscribeOn(Schedulers.boundedElastic())
                .subscribe(done -> {}, left -> LOG.debug("{} {} is left to the sweeper", collection, id, left));
    }

    /**
     * As {@link #publish} of many documents that were written together, at most a few hundred: their events are sent side by side, in order within each document, and
     * removed in one write.
     *
     * @param documents each one's events
     */
    public void publishAll(String collection, List<List<PendingEvent>> documents) {
        publishing(collection, documents)
                .subscribeOn(Schedulers.boundedElastic())
                .subscribe();
    }

    /** As {@link #publishAll}, for a caller who waits until they are sent or left. Never an error. */
    public Mono<Void> publishing(String collection, List<List<PendingEvent>> documents) {
        Outbox outbox = outboxes.get(collection);
        List<List<PendingEvent>> some =
                documents.stream().filter(events -> !events.isEmpty()).toList();
        if (some.isEmpty() || outbox == null || !pace.allows(underWay.size())) {
            return Mono.empty();
        }
        BooleanSupplier patient = pace.patience();
        Set<String> keys = some.stream()
                .map(events -> key(outbox, events.getFirst().meta().subject()))
                .collect(Collectors.toSet());
        return together(outbox, some, patient)
                .doOnSubscribe(started -> underWay.addAll(keys))
                .doFinally(ended -> underWay.removeAll(keys))
                .takeUntilOther(stopped.asMono())
                .doOnError(left -> LOG.debug("some of {} are left to the sweeper", collection, left))
                .onErrorComplete()
                .then();
    }

    /** Drains many documents that were left, at most a few hundred, with one read and one removal; how many of them were. Those that are being drained here already are not among them. */
    Mono<Long> drainAll(Outbox outbox, List<String> ids) {
        List<String> free =
                ids.stream().filter(id -> !underWay.contains(key(outbox, id))).toList();
        if (free.isEmpty() || pace.resting()) {
            return Mono.just(0L);
        }
        Set<String> keys = free.stream().map(id -> key(outbox, id)).collect(Collectors.toSet());
        return outbox.waiting(free)
                .flatMap(left -> {
                    Mono<Long> cleared = Flux.fromIterable(left.entrySet())
                            .filter(it -> it.getValue().isEmpty())
                            .flatMap(it -> outbox.clear(it.getKey()))
                            .count();
                    List<List<PendingEvent>> events =
                            left.values().stream().filter(it -> !it.isEmpty()).toList();
                    return cleared.zipWith(together(outbox, events, () -> true), Long::sum);
                })
                .doOnSubscribe(started -> underWay.addAll(keys))
                .doFinally(ended -> underWay.removeAll(keys));
    }

    /** What one document's failure leaves is the sweeper's; the others go on. A document that others' events have joined is drained like any other. How many were sent. */
    private Mono<Long> together(Outbox outbox, List<List<PendingEvent>> documents, BooleanSupplier patient) {
        return Flux.fromIterable(documents)
                .flatMap(events -> Flux.fromIterable(events)
                        .concatMap(event -> send(outbox, event))
                        .then(Mono.just(events))
                        .onErrorResume(failed -> Mono.empty()))
                .collectList()
                .filter(sent -> !sent.isEmpty())
                .flatMap(sent -> outbox.removeAll(sent)
                        .flatMap(id -> drain(outbox, id, outbox.waiting(id), patient), JOINED_AT_ONCE)
                        .then(Mono.just((long) sent.size())))
                .defaultIfEmpty(0L);
    }

    private Mono<Void> drain(Outbox outbox, String id, Mono<List<PendingEvent>> first, BooleanSupplier patient) {
        String key = key(outbox, id);
        return first.flatMap(events -> round(outbox, id, events))
                .expand(emptied -> emptied || !patient.getAsBoolean()
                        ? Mono.empty()
                        : outbox.waiting(id).flatMap(events -> round(outbox, id, events)))
                .then()
                .doOnSubscribe(started -> underWay.add(key))
                .doFinally(ended -> underWay.remove(key));
    }

    /** Whether the outbox is empty afterwards; false when more has come meanwhile. */
    private Mono<Boolean> round(Outbox outbox, String id, List<PendingEvent> events) {
        if (events.isEmpty()) {
            return outbox.clear(id).thenReturn(true);
        }
        PendingEvent last = events.getLast();
        return Flux.fromIterable(events)
                .concatMap(event -> send(outbox, event)
                        .then(Mono.defer(() -> event == last
                                ? outbox.removeLast(event)
                                : outbox.remove(event).thenReturn(false))))
                .last();
    }

    private Mono<Void> send(Outbox outbox, PendingEvent event) {
        return Mono.defer(() -> publisher.publish(event))
                .doOnError(pace::failed)
                .doOnSuccess(sent -> {
                    pace.succeeded();
                    meters.published(outbox.name());
                });
    }

    private static String key(Outbox outbox, String id) {
        return outbox.name() + "/" + id;
    }

    /** What is under way is broken off; the sweeper of another replica, or of this one's next start, goes on with it. */
    @Override
    public void destroy() {
        stopped.tryEmitEmpty();
    }
}
