package org.bangdai.platform.event;

import java.util.ArrayList;
import java.util.List;
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

    private final PollConsumption consumption;
    private final DeadLetters deadLetters;
    private final EventMeters meters;

    EventListener(PollConsumption consumption, DeadLetters deadLetters, EventMeters meters) {
        this.consumption = consumption;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> entries) {
        List<PendingEvent> events = new ArrayList<>(entries.size());
        List<Mono<Void>> unreadable = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> entry : entries) {
            if (consumption.ignores(Envelope.type(entry))) {
                continue;
            }
            try {
                events.add(Envelope.read(entry));
            } catch (UnreadableEventException e) {
                unreadable.add(setAside(entry, e));
            }
        }
        try (MDC.MDCCloseable consumer = MDC.putCloseable("consumer", consumption.consumer())) {
            consumption.accept(events).thenMany(Flux.concat(unreadable)).blockLast();
        }
    }

    /** It has no subject that it could hold up, so a copy on the dead-letter topic is all that is kept of it. */
    private Mono<Void> setAside(ConsumerRecord<String, byte[]> entry, UnreadableEventException why) {
        LOG.warn("{}-{}@{} is not an event: {}", entry.topic(), entry.partition(), entry.offset(), why.getMessage());
        meters.unreadable(consumption.consumer());
        return deadLetters.copy(consumption.consumer(), entry, "not an event: " + why.getMessage());
    }
}
