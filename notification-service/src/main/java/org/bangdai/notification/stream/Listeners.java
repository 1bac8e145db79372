package org.bangdai.notification.stream;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The streams that are open on this replica, by person. A hint wakes those of its person; a stream that is busy keeps the newest hint only. */
@Component
class Listeners {

    /** Of one person; whoever opens another is a client that comes again and again, and has long lost its first one. */
    static final int MOST = 20;

    private record Listener(FluxSink<Hint> sink, Runnable crowdedOut) {}

    /** The first to come first. */
    private final Map<String, List<Listener>> byPerson = new ConcurrentHashMap<>();

    private final Sinks.Empty<Void> end = Sinks.empty();

    /**
     * What is hinted of the person's messages, from the subscription on; some may be left out, the newest never.
     *
     * @param crowdedOut run where {@link #MOST} others have come since; may be repeated
     */
    Flux<Hint> hints(String person, Runnable crowdedOut) {
        return Flux.create(
                sink -> {
                    Listener listener = new Listener(sink, crowdedOut);
                    List<Listener> all = byPerson.compute(person, (key, open) -> {
                        List<Listener> listeners = open == null ? new CopyOnWriteArrayList<>() : open;
                        listeners.add(listener);
                        return listeners;
                    });
                    sink.onDispose(() -> byPerson.computeIfPresent(person, (key, open) -> {
                        open.remove(listener);
                        return open.isEmpty() ? null : open;
                    }));
                    all.stream()
                            .limit(Math.max(0, all.size() - MOST))
                            .forEach(oldest -> oldest.crowdedOut().run());
                },
                FluxSink.OverflowStrategy.LATEST);
    }

    /** Those who listen now. */
    List<String> persons() {
        return List.copyOf(byPerson.keySet());
    }

    void wake(Hint hint) {
        byPerson.getOrDefault(hint.person(), List.of())
                .forEach(listener -> listener.sink().next(hint));
    }

    /** Completes when this replica is about to stop. */
    Mono<Void> ended() {
        return end.asMono();
    }

    void endAll() {
        end.tryEmitEmpty();
    }

    int open() {
        return byPerson.values().stream().mapToInt(List::size).sum();
    }
}
