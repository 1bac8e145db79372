package org.bangdai.notification.stream;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The streams that are open on this replica, by person. A hint wakes those of its person; a stream that is busy keeps the newest hint only. */
@Component
class Listeners {

    private final Map<String, Set<FluxSink<Hint>>> byPerson = new ConcurrentHashMap<>();
    private final Sinks.Empty<Void> end = Sinks.empty();

    /** What is hinted of the person's messages, from the subscription on; some may be left out, the newest never. */
    Flux<Hint> hints(String person) {
        return Flux.create(
                sink -> {
                    byPerson.compute(person, (key, open) -> {
                        Set<FluxSink<Hint>> sinks = open == null ? ConcurrentHashMap.newKeySet() : open;
                        sinks.add(sink);
                        return sinks;
                    });
                    sink.onDispose(() -> byPerson.computeIfPresent(person, (key, open) -> {
                        open.remove(sink);
                        return open.isEmpty() ? null : open;
                    }));
                },
                FluxSink.OverflowStrategy.LATEST);
    }

    /** Those who listen now. */
    List<String> persons() {
        return List.copyOf(byPerson.keySet());
    }

    void wake(Hint hint) {
        byPerson.getOrDefault(hint.person(), Set.of()).forEach(sink -> sink.next(hint));
    }

    /** Completes when this replica is about to stop. */
    Mono<Void> ended() {
        return end.asMono();
    }

    void endAll() {
        end.tryEmitEmpty();
    }

    int open() {
        return byPerson.values().stream().mapToInt(Set::size).sum();
    }
}
