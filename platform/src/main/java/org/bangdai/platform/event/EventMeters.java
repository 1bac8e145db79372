package org.bangdai.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * {@code bangdai.events.consumed} by consumer and outcome, {@code bangdai.events.delay} from happening to being applied, and the observation {@code
 * bangdai.events.handling}, which goes on with the trace of the command that caused the event.
 */
final class EventMeters {

    private final MeterRegistry registry;
    private final ObservationRegistry observations;

    EventMeters(MeterRegistry registry, ObservationRegistry observations) {
        this.registry = registry;
        this.observations = observations;
    }

    /** What the handler writes and publishes belongs to the trace, too. */
    Mono<Void> handling(String consumer, PendingEvent event, Mono<Void> handling) {
        return Mono.defer(() -> {
            ReceiverContext<EventMeta> from = new ReceiverContext<>(
                    (meta, field) -> field.equals("traceparent") ? meta.traceparent() : null, Kind.CONSUMER);
            from.setCarrier(event.meta());
            Observation observation = Observation.createNotStarted("bangdai.events.handling", () -> from, observations)
                    .contextualName(event.meta().type() + " process")
                    .lowCardinalityKeyValue("consumer", consumer)
                    .lowCardinalityKeyValue("type", event.meta().type())
                    .start();
            return handling.doOnError(observation::error)
                    .doFinally(ended -> observation.stop())
                    .contextWrite(context -> context.put(ObservationThreadLocalAccessor.KEY, observation));
        });
    }

    /** Many events of one type at once: no trace of theirs is gone on with, since they have many. */
    Mono<Void> handlingAll(String consumer, List<PendingEvent> events, Mono<Void> handling) {
        return events.size() == 1
                ? handling(consumer, events.getFirst(), handling)
                : Mono.defer(() -> {
                    String type = events.getFirst().meta().type();
                    Observation observation = Observation.createNotStarted("bangdai.events.handling", observations)
                            .contextualName(type + " process")
                            .lowCardinalityKeyValue("consumer", consumer)
                            .lowCardinalityKeyValue("type", type)
                            .highCardinalityKeyValue("events", Integer.toString(events.size()))
                            .start();
                    return handling.doOnError(observation::error)
                            .doFinally(ended -> observation.stop())
                            .contextWrite(context -> context.put(ObservationThreadLocalAccessor.KEY, observation));
                });
    }

    /** Where the clocks differ, or a demonstration moves them, an event may come before it was: then without delay. */
    void applied(String consumer, PendingEvent event, Instant now) {
        count(consumer, "applied");
        Duration delay = Duration.between(event.meta().time(), now);
        registry.timer("bangdai.events.delay", List.of(Tag.of("consumer", consumer)))
                .record(delay.isNegative() ? Duration.ZERO : delay);
    }

    void repeated(String consumer) {
        count(consumer, "repeated");
    }

    void held(String consumer) {
        count(consumer, "held");
    }

    void refused(String consumer) {
        count(consumer, "refused");
    }

    void unreadable(String consumer) {
        count(consumer, "unreadable");
    }

    private void count(String consumer, String outcome) {
        registry.counter("bangdai.events.consumed", "consumer", consumer, "outcome", outcome)
                .increment();
    }
}
