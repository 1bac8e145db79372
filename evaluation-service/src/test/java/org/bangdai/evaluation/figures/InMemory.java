package org.bangdai.evaluation.figures;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bangdai.evaluation.figures.domain.Days;
import org.bangdai.evaluation.figures.domain.Division;
import org.bangdai.evaluation.figures.domain.Heard;
import org.bangdai.evaluation.figures.domain.Subject;
import org.bangdai.evaluation.figures.domain.Touch;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The ports of figures, without a database. */
final class InMemory implements Facts, Tables, Marks {

    final Map<String, Subject> subjects = new HashMap<>();
    final Map<Touch, Stored> tables = new TreeMap<>();
    final Map<Touch, String> marks = new TreeMap<>(Touch.rebuildOrder());
    private @Nullable YearMonth opened;
    private int tokens;

    @Override
    public Mono<Set<Touch>> hear(Map<String, Heard> events) {
        return Mono.fromSupplier(() -> {
            Set<Touch> touches = new HashSet<>();
            events.forEach((subject, event) -> {
                Subject before = subjects.getOrDefault(subject, Subject.unheard(subject));
                Subject after = before.hear(event);
                subjects.put(subject, after);
                touches.addAll(before.flows().keySet());
                touches.addAll(after.flows().keySet());
            });
            return touches;
        });
    }

    @Override
    public Mono<Set<Touch>> forget(String subject) {
        return Mono.fromSupplier(() -> {
            Subject before = subjects.getOrDefault(subject, Subject.unheard(subject));
            subjects.put(subject, before.forget());
            return before.flows().keySet();
        });
    }

    @Override
    public Flux<Days> in(Touch touch) {
        return Flux.defer(() -> Flux.fromStream(
                subjects.values().stream().map(it -> it.flows().get(touch)).filter(it -> it != null)));
    }

    @Override
    public Mono<Stored> find(Touch touch) {
        return Mono.fromSupplier(() -> tables.get(touch));
    }

    @Override
    public Flux<Stored> below(Touch touch) {
        return Flux.defer(() -> Flux.fromStream(tables.values().stream()
                .filter(it -> Division.parent(it.touch().division()).equals(touch.division()))
                .filter(it -> it.touch().month().equals(touch.month())
                        || it.touch().month().equals(touch.before().month()))));
    }

    @Override
    public Mono<Boolean> write(Touch touch, @Nullable Stored found, byte[] packed) {
        return Mono.fromSupplier(() -> {
            long version = found == null ? 1 : found.version() + 1;
            tables.put(touch, new Stored(touch, version, packed, true));
            return true;
        });
    }

    @Override
    public Mono<Void> told(Touch touch, long version) {
        return Mono.fromRunnable(
                () -> tables.computeIfPresent(touch, (at, it) -> new Stored(at, it.version(), it.packed(), false)));
    }

    @Override
    public Mono<Map<String, Stored>> read(Collection<String> divisions, YearMonth month, boolean orBefore) {
        return Mono.fromSupplier(() -> {
            Map<String, Stored> found = new HashMap<>();
            for (String division : divisions) {
                Touch touch = new Touch(division, month);
                Stored stored = tables.get(touch);
                if (stored == null && orBefore) {
                    stored = tables.get(touch.before());
                }
                if (stored != null) {
                    found.put(division, stored);
                }
            }
            return found;
        });
    }

    @Override
    public Flux<String> divisions(YearMonth month) {
        return Flux.defer(() -> Flux.fromIterable(tables.keySet().stream()
                .filter(it -> it.month().equals(month))
                .map(Touch::division)
                .toList()));
    }

    @Override
    public Mono<Void> mark(Collection<Touch> touches) {
        return Mono.fromRunnable(() -> touches.forEach(touch -> marks.put(touch, "t" + tokens++)));
    }

    @Override
    public Mono<Void> done(Mark mark) {
        return Mono.fromRunnable(() -> marks.remove(mark.touch(), mark.token()));
    }

    @Override
    public Flux<Integer> buckets() {
        return Flux.defer(() -> marks.isEmpty() ? Flux.empty() : Flux.just(0));
    }

    @Override
    public Mono<List<Mark>> of(int bucket) {
        return Mono.fromSupplier(() -> marks.entrySet().stream()
                .map(it -> new Mark(it.getKey(), it.getValue()))
                .toList());
    }

    @Override
    public Mono<Boolean> anyIn(String division) {
        return Mono.fromSupplier(
                () -> marks.keySet().stream().anyMatch(it -> it.division().startsWith(division)));
    }

    @Override
    public Mono<YearMonth> lastOpened() {
        return Mono.justOrEmpty(opened);
    }

    @Override
    public Mono<Void> opened(YearMonth month) {
        return Mono.fromRunnable(() -> opened = month);
    }
}
