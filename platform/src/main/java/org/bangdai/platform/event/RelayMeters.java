package org.bangdai.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** {@code bangdai.outbox.published} (events) and {@code bangdai.outbox.oldest.age} (of overdue ones; 0 when there are none), for each collection. */
final class RelayMeters {

    private final MeterRegistry registry;
    private final Map<String, AtomicLong> ages = new ConcurrentHashMap<>();

    RelayMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void published(String collection) {
        registry.counter("bangdai.outbox.published", "collection", collection).increment();
    }

    void oldest(String collection, Duration age) {
        ages.computeIfAbsent(collection, this::gauge).set(age.toMillis());
    }

    private AtomicLong gauge(String collection) {
        AtomicLong millis = new AtomicLong();
        TimeGauge.builder("bangdai.outbox.oldest.age", millis, TimeUnit.MILLISECONDS, AtomicLong::get)
                .tag("collection", collection)
                .register(registry);
        return millis;
    }
}
