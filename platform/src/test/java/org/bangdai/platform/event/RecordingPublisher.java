package org.bangdai.platform.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;

/** A broker that can be away. */
public final class RecordingPublisher implements EventPublisher {

    private final List<PendingEvent> published = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    @Override
    public Mono<Void> publish(PendingEvent event) {
        return Mono.fromRunnable(() -> {
            if (away) {
                throw new IllegalStateException("the broker is away");
            }
            published.add(event);
        });
    }

    public void leave() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    public List<PendingEvent> published() {
        return published;
    }

    /** The sequences of one subject's events in the order of their first arrival. */
    public List<Long> sequences(String subject) {
        return published.stream()
                .map(PendingEvent::meta)
                .filter(meta -> meta.subject().equals(subject))
                .map(EventMeta::sequence)
                .distinct()
                .toList();
    }
}
