package org.bangdai.platform.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bangdai.platform.event.Envelope.UnreadableEventException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.kafka.listener.BatchMessageListener;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One poll's records: those of one subject in order, those of different subjects side by side. Returns when all effects are durable, and only then the
 * offsets move; an error makes the container give the same records again, later and later.
 */
final class EventListener implements BatchMessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(EventListener.class);
    private static final int SUBJECTS_AT_ONCE = 16;

    private final Consumption consumption;
    private final DeadLetters deadLetters;
    private final EventMeters meters;

    EventListener(Consumption consumption, DeadLetters deadLetters, EventMeters meters) {
        this.consumption = consumption;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> entries) {
        Map<String, List<PendingEvent>> bySubject = new LinkedHashMap<>();
        List<Mono<Void>> unreadable = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> entry : entries) {
            try {
                PendingEvent event = Envelope.read(entry);
                bySubject
                        .computeIfAbsent(event.meta().subject(), subject -> new ArrayList<>())
                        .add(event);
            } catch (UnreadableEventException e) {
                unreadable.add(setAside(entry, e));
            }
        }
        try (MDC.MDCCloseable consumer = MDC.putCloseable("consumer", consumption.consumer())) {
            Flux.fromIterable(bySubject.values())
                    .flatMap(events -> Flux.fromIterable(events).concatMap(consumption::accept), SUBJECTS_AT_ONCE)
                    .thenMany(Flux.concat(unreadable))
                    .blockLast();
        }
    }

    /** It has no subject that it could hold up, so a copy on the dead-letter topic is all that is kept of it. */
    private Mono<Void> setAside(ConsumerRecord<String, byte[]> entry, UnreadableEventException why) {
        LOG.warn("{}-{}@{} is not an event: {}", entry.topic(), entry.partition(), entry.offset(), why.getMessage());
        meters.unreadable(consumption.consumer());
        return deadLetters.copy(consumption.consumer(), entry, "not an event: " + why.getMessage());
    }
}
