package org.bangdai.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** {@code bangdai.events.consumed} by consumer and outcome, and {@code bangdai.events.delay} from happening to being applied. */
final class EventMeters {

    private final MeterRegistry registry;

    EventMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void applied(String consumer, PendingEvent event, Instant now) {
        count(consumer, "applied");
        registry.timer("bangdai.events.delay", List.of(Tag.of("consumer", consumer)))
                .record(Duration.between(event.meta().time(), now));
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
