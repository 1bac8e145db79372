package org.bangdai.evaluation.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangdai.evaluation.figures.Marks.Mark;
import org.bangdai.evaluation.figures.Tables.Stored;
import org.bangdai.evaluation.figures.domain.Days;
import org.bangdai.evaluation.figures.domain.Division;
import org.bangdai.evaluation.figures.domain.Packed;
import org.bangdai.evaluation.figures.domain.Series;
import org.bangdai.evaluation.figures.domain.Table;
import org.bangdai.evaluation.figures.domain.Touch;
import org.bangdai.platform.work.DueWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Rebuilds what is marked, from rows alone: a division's own part from its facts and the month before, the rest from the tables of the divisions below. Where that
 * changes a table, the next month and the division above are marked in turn. A table is written first and says that it has told nobody, then the marks are
 * set, then it says that it has; so whatever is cut off in between is done by whoever finds the mark again.
 */
@Component
class RebuildTables implements DueWork {

    private final Facts facts;
    private final Tables tables;
    private final Marks marks;
    private final Clock clock;

    RebuildTables(Facts facts, Tables tables, Marks marks, Clock clock) {
        this.facts = facts;
        this.tables = tables;
        this.marks = marks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rebuild-figures";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return marks.buckets();
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return marks.of(bucket)
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::rebuild)
                .count();
    }

    /** True where the mark is done with; false where another one wrote the table meanwhile, so that it is done again. */
    Mono<Boolean> rebuild(Mark mark) {
        Touch touch = mark.touch();
        return tables.find(touch)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(found -> build(touch).flatMap(packed -> write(touch, found, packed)))
                .flatMap(written -> written ? marks.done(mark).thenReturn(true) : Mono.just(false));
    }

    private Mono<byte[]> build(Touch touch) {
        Mono<Optional<Table>> before = tables.find(touch.before())
                .map(it -> Optional.of(Packed.table(it.packed())))
                .defaultIfEmpty(Optional.empty());
        // As they come: a division may have more of them than fit into memory.
        Mono<Days> own = facts.in(touch).collect(Days::new, Days::add);
        Mono<Map<String, Series>> below = tables.below(touch).collectList().map(found -> series(found, touch.month()));
        return before.flatMap(past -> own.flatMap(
                changes -> below.map(children -> Packed.of(Table.of(past.orElse(null), changes, children)))));
    }

    /** Where a division's month is not there yet, it stands as at the end of the month before. */
    private static Map<String, Series> series(List<Stored> found, YearMonth month) {
        Map<String, Series> series = new HashMap<>();
        for (Stored each : found) {
            Series whole = Packed.table(each.packed()).whole();
            if (each.touch().month().equals(month)) {
                series.put(each.touch().division(), whole);
            } else {
                series.putIfAbsent(each.touch().division(), whole.carriedOver());
            }
        }
        return series;
    }

    private Mono<Boolean> write(Touch touch, Optional<Stored> found, byte[] packed) {
        if (found.isPresent() && Arrays.equals(found.get().packed(), packed)) {
            Stored same = found.get();
            return (same.untold() ? tell(touch, same.version()) : Mono.<Void>empty()).thenReturn(true);
        }
        long next = found.map(Stored::version).orElse(0L) + 1;
        return tables.write(touch, found.orElse(null), packed)
                .flatMap(written -> written ? tell(touch, next).thenReturn(true) : Mono.just(false));
    }

    private Mono<Void> tell(Touch touch, long version) {
        List<Touch> builtOnIt = new ArrayList<>();
        String parent = Division.parent(touch.division());
        if (!parent.isEmpty()) {
            builtOnIt.add(new Touch(parent, touch.month()));
        }
        if (touch.month().isBefore(YearMonth.now(clock))) {
            builtOnIt.add(touch.next());
        }
        return marks.mark(builtOnIt).then(tables.told(touch, version));
    }
}
